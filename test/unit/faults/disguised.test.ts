import { disguised } from "../../faults/cases/disguised";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(disguised);
