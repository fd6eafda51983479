import { starts } from "../../faults/cases/start";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(starts);
