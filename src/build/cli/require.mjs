// Runs before a program from node_modules, and says in words if nothing is installed.

import { checkRequirements } from "./requirements.mjs";

checkRequirements();
