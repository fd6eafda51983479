import { storage } from "../../faults/cases/storage";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(storage);
