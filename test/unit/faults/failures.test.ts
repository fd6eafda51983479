import { failures } from "../../faults/cases/failures";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(failures);
