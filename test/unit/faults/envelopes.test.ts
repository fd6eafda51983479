import { envelopes } from "../../faults/cases/envelopes";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(envelopes);
