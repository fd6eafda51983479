import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { eventually } from "../support/widget/eventually";
import { bothWays, hasFocus, person } from "../support/widget/person";
import { alerts, statuses } from "../support/widget/screen";
import { say } from "../support/widget/words";

eachBrowser((browser) => {
  it(
    "copies the details out of the frame of another origin",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "no-permission" });
      const someone = person(crm, way);
      await eventually(() => alerts(crm)).toHaveLength(1);
      await someone.press("DisclosureTriangle", say("details.summary"));
      await someone.press("button", say("details.copy"));
      await eventually(() => statuses(crm)).toContain(say("details.copied"));
      expect(await hasFocus(crm, "button", say("details.copy"))).toBe(true);
      // Firefox ends a block that is copied with a line break.
      expect((await pasted(crm)).trimEnd().split("\n")).toEqual([
        say("details.code", { value: "NO_PERMISSION" }),
        say("details.message", { value: "permission denied" }),
        say("details.permission", { value: "Crm_Implied_Customize_Zoho_CRM" }),
        expect.stringMatching(say("details.version", { value: "\\d+\\.\\d+\\.\\d+" })),
      ]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "selects the details if copying is refused, and says what to press",
    bothWays(async (way) => {
      const crm = await browser.openCrm({
        stage: "no-permission",
        prepare: async (page) => {
          await page.evaluateOnNewDocument(() => {
            document.execCommand = () => false;
          });
        },
      });
      const someone = person(crm, way);
      await eventually(() => alerts(crm)).toHaveLength(1);
      await someone.press("DisclosureTriangle", say("details.summary"));
      await someone.press("button", say("details.copy"));
      await eventually(() => statuses(crm)).toContain(say("details.selected"));
      const selected = await crm.frame.evaluate(() => String(getSelection()));
      expect(selected).toContain(say("details.code", { value: "NO_PERMISSION" }));
      expect(selected).toContain(say("details.message", { value: "permission denied" }));
    }),
  );
});

/** What a person finds when they paste into something on the CRM page. */
async function pasted({ kind, page }: WidgetInCrm): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    document.body.prepend(area);
    area.focus();
  });
  if (kind === "chromium") {
    // The command itself: which keys mean it differs between systems.
    await page.keyboard.press("KeyV", { commands: ["Paste"] });
  } else {
    const key = process.platform === "darwin" ? "Meta" : "Control";
    await page.keyboard.down(key);
    await page.keyboard.press("v");
    await page.keyboard.up(key);
  }
  return page.evaluate(() => document.querySelector("textarea")?.value ?? "");
}
