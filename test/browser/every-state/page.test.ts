import { inspectStates } from "../../support/states/inspect";
import { pageStates } from "../../support/states/page";

inspectStates(pageStates);
