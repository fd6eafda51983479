import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/**
 * Ends a browser when this process ends, so that an interrupted run leaves nothing behind. Puppeteer closes browsers and
 * deletes their profiles only if the process has time for it.
 */
export function endWithProcess(browser: Browser): void {
  process.once("exit", () => {
    const child = browser.process();
    if (!child?.pid) return;
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
  });
}

const profileArgument = "--user-data-dir=";
