import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/**
 * Ends these browsers when this process ends, and removes what lies in the temporary folder. Of an interrupted run
 * nothing is left: puppeteer closes browsers and deletes their profiles only where a process is left the time.
 * @param remove what else has to go
 * @returns takes that back, for whoever has closed them
 */
export function endWithProcess(browsers: readonly Browser[], remove: () => void): () => void {
  const end = () => {
    for (const browser of browsers) {
      const child = browser.process();
      if (!child?.pid) continue;
      try {
        // Its renderers and helpers are in its group.
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
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
