import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../project.mjs";

/** Where Zoho's toolkit is installed; its certificate is there too. */
export const zetFolder = dirname(
  createRequire(import.meta.url).resolve("zoho-extension-toolkit/package.json"),
);

/**
 * Runs Zoho's toolkit in the project's folder.
 * @param {"validate" | "pack"} command
 * @throws if it ends with an error; its success means little, see `complaints`
 */
export function zet(command) {
  const { bin } = JSON.parse(readFileSync(join(zetFolder, "package.json"), "utf8"));
  const { status, error } = spawnSync(process.execPath, [join(zetFolder, bin.zet), command], {
    cwd: root,
    // Otherwise ZET asks the registry for a newer version of itself.
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 120_000,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`zet ${command} ended with ${status}`);
}
