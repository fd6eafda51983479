import { codes } from "../../faults/cases/codes";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(codes);
