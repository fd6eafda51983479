import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/**
 * Ends these browsers when this process ends, and removes temporary files, so that an interrupted run
 * leaves nothing behind. Puppeteer closes browsers and deletes their profiles only if the process has
 * time for it.
 * @param remove removes everything else
 * @returns cancels this, once they are closed
 */
export function endWithProcess(browsers: readonly Browser[], remove: () => void): () => void {
  const end = () => {
    for (const browser of browsers) {
      const child = browser.process();
      if (!child?.pid) continue;
      try {
        // The whole group, which contains its renderers and helpers.
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has already ended.
      }
      const profile = child.spawnargs.find((one) => one.startsWith(profileArgument));
      if (profile) {
        rmSync(profile.slice(profileArgument.length), {
          recursive: true,
          force: true,
          maxRetries: 5,
        });
      }
    }
    remove();
  };
  process.once("exit", end);
  return () => process.off("exit", end);
}

const profileArgument = "--user-data-dir=";
