import { describeInBrowser } from "../../faults/browser/suite";
import { delivery } from "../../faults/cases/delivery";

describeInBrowser(delivery);
