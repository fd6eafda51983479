import { describeInBrowser } from "../../faults/browser/suite";
import { line } from "../../faults/cases/line";

describeInBrowser(line);
