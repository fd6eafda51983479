import { describeInBrowser } from "../../faults/browser/suite";
import { userClient } from "../../faults/cases/user-client";

describeInBrowser(userClient);
