// Takes pictures of every state: `npm run screenshots -- --help`.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");
await run(process.argv.slice(2), {
  type: "npm run screenshots --",
  says: "Takes a picture of every state in Chromium, into reports/screenshots: open index.html there.",
  options: {
    only: {
      takes: "T",
      says: "only states with these words in their name, or those after a comma",
    },
  },
  async run({ values: { only } }) {
    const { spawnSync } = await import("node:child_process");
    const { inRoot, root } = await import("../../src/build/project.mjs");
    const vitest = inRoot("node_modules/vitest/vitest.mjs");
    const args = [vitest, "run", "--config", "test/pictures/vitest.config.ts"];
    const env = { ...process.env, ...(only !== undefined && { PICTURES_ONLY: only }) };
    const { status, error } = spawnSync(process.execPath, args, {
      cwd: root,
      env,
      stdio: "inherit",
    });
    if (error) throw error;
    process.exitCode = status ?? 1;
  },
});
