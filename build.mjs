// Builds the widget into app/, serves it to a local or a real Zoho CRM, and packs it with Zoho's toolkit.
// `node build.mjs --help` names the commands.

import { checkRequirements } from "./src/build/cli/requirements.mjs";

checkRequirements()
  .then(() => import("./src/build/cli/main.mjs"))
  .then(({ main }) => main(process.argv.slice(2)));
