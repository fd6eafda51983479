import { curesMeanwhile } from "../../faults/cases/cures-meanwhile";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(curesMeanwhile);
