import { guardStates } from "../../support/states/guard";
import { inspectStates } from "../../support/states/inspect";

inspectStates(guardStates);
