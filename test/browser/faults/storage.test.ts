import { describeInBrowser } from "../../faults/browser/suite";
import { storage } from "../../faults/cases/storage";

describeInBrowser(storage);
