import { delivery } from "../../faults/cases/delivery";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(delivery);
