import { afterwards } from "../../faults/cases/afterwards";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(afterwards);
