// Lists translations that are older than their English: `npm run translations -- --help`.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");
await run(process.argv.slice(2), {
  type: "npm run translations --",
  says: "Lists the translations that are older than their English. With --done, marks keys as translated anew.",
  rest: "[key ...]",
  options: {
    done: {
      takes: "LANGUAGE",
      says: "the keys that follow are up to date in it; all: all languages",
    },
  },
  run: async ({ values: { done }, rest }) =>
    (await import("./translations.mjs")).translations(done, rest),
});
