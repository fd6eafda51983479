import { oddAnswers } from "../../faults/cases/odd-answers";
import { describeInMemory } from "../../faults/memory/suite";

describeInMemory(oddAnswers);
