import { describeInBrowser } from "../../faults/browser/suite";
import { failures } from "../../faults/cases/failures";

describeInBrowser(failures);
