// In front of a program that is installed with the rest: says it in words where it is not.

import { checkRequirements } from "./requirements.mjs";

checkRequirements();
