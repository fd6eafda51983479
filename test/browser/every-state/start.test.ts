import { inspectStates } from "../../support/states/inspect";
import { startStates } from "../../support/states/start";

inspectStates(startStates);
