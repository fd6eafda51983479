import { userClient } from "../../faults/cases/user-client";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(userClient);
