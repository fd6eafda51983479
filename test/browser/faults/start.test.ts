import { describeInBrowser } from "../../faults/browser/suite";
import { starts } from "../../faults/cases/start";

describeInBrowser(starts);
