import { inspectStates } from "../../support/states/inspect";
import { rowStates } from "../../support/states/rows";

inspectStates(rowStates);
