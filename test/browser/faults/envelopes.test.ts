import { describeInBrowser } from "../../faults/browser/suite";
import { envelopes } from "../../faults/cases/envelopes";

describeInBrowser(envelopes);
