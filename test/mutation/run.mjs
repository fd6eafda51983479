// Mutation testing: `npm run mutation -- --help`.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");
await run(process.argv.slice(2), {
  type: "npm run mutation --",
  says: "Breaks the code in many places, and lists what no test notices; all five rooms or a part of them.",
  rest: '["src/widget/guard/*.ts"]',
  run: async ({ rest }) => (await import("./run-mutation.mjs")).runMutation(rest),
});
