import { line } from "../../faults/cases/line";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(line);
