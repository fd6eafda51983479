import { cures } from "../../faults/cases/cures";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(cures);
