import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "puppeteer-core";
import { expect, inject, it, onTestFinished } from "vitest";
import { plainName } from "../../src/build/build-id.mjs";
import { eachBrowser } from "../support/browser/each-browser";
import { builtName } from "../support/built-name";
import { eventually } from "../support/widget/eventually";
import { alerts, statuses, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const shell = [
  say("page.title"),
  say("page.intro"),
  from,
  say("help.show_from_number"),
  to,
  say("help.show_to_number"),
];

eachBrowser((browser) => {
  it("shows title, labels and help without any script", async () => {
    const crm = await browser.openCrm({ widgetFolder: folderWithoutScript() });
    for (const words of shell) await eventually(() => text(crm)).toContain(words);
    expect(crm.routes.seen.map(plainName)).toContain(
      "https://widget.example-cdn.com/app/widget.js",
    );
  });

  it("paints the shell before the SDK comes, with its live regions empty", async () => {
    const crm = await browser.openCrm({ sdk: "hang" });
    await eventually(() => firstPaint(crm.frame)).toBeGreaterThan(0);
    for (const words of shell) expect(await text(crm)).toContain(words);
    expect(await switches(crm)).toEqual({});
    await eventually(() =>
      crm.frame.$$eval("fieldset :is([role=status], [role=alert])", (all) =>
        all.map(({ role }) => role),
      ),
    ).toEqual(["status", "alert", "status", "alert"]);
    expect(await statuses(crm)).toEqual([]);
    expect(await alerts(crm)).toEqual([]);
  });

  it("announces in the live regions that were there from the start", async () => {
    const crm = await browser.openCrm({ sdk: { afterMs: 1000 }, stage: "no-permission" });
    const region = await crm.frame.waitForSelector("[role=alert]");
    expect(await region?.evaluate((one) => one.textContent)).toBe("");
    await eventually(() => alerts(crm)).not.toEqual([]);
    expect(await region?.evaluate((one) => one.isConnected && one.textContent)).toContain(
      say("problem.NO_PERMISSION"),
    );
  });
});

/** When something was painted in the frame for the first time; 0 before that. */
function firstPaint(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
}

/** The package with a script that does nothing. */
function folderWithoutScript(): string {
  const folder = mkdtempSync(join(tmpdir(), "shell-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(inject("packedApp"), folder, { recursive: true });
  writeFileSync(join(folder, builtName(folder, "widget.js")), "");
  return folder;
}
