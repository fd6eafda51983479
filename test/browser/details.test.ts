import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { addFault, rule } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { fastClock } from "../support/widget/fast-clock";
import { bothWays, hasFocus, person } from "../support/widget/person";
import { alerts, statuses, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

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
      expect((await pasted(crm)).split("\n")).toEqual([
        say("details.code", { value: "NO_PERMISSION" }),
        say("details.message", { value: "permission denied" }),
        say("details.permission", { value: "Crm_Implied_Customize_Zoho_CRM" }),
        expect.stringMatching(say("details.version", { value: "\\d+\\.\\d+\\.\\d+" })),
      ]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "selects the details where copying is refused, and says what to press",
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

  it("copies the details of a row", async () => {
    const crm = await browser.openCrm();
    await addFault(crm, rule("PUT", "api-error", { code: "NOT_ALLOWED" }));
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    await someone.press("DisclosureTriangle", say("details.summary"));
    await someone.press("button", say("details.copy"));
    await eventually(() => statuses(crm)).toContain(say("details.copied"));
    expect(await pasted(crm)).toContain(say("details.code", { value: "NOT_ALLOWED" }));
  });

  it("shows markup of Zoho as text", async () => {
    const message = "<img src=x onerror=\"document.title='run'\"><b>bold</b>&amp;";
    const error = {
      code: "<i>CODE</i>",
      message,
      details: { api_name: "<u>name</u>" },
      status: "error",
    };
    // Of an unknown code nobody knows whether it is a refusal, so it is looked at for some seconds.
    const crm = await browser.openCrm({ prepare: fastClock });
    await addFault(crm, rule("PUT", "reject", { data: error }));
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    await someone.press("button", say("confirm.hide", { field: to }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    await someone.press("DisclosureTriangle", say("details.summary"));
    await eventually(() => text(crm)).toContain(say("details.message", { value: message }));
    expect(await text(crm)).toContain(say("details.code", { value: error.code }));
    expect(await text(crm)).toContain(say("details.field", { value: "<u>name</u>" }));
    expect(await crm.frame.$$("img, b, i, u")).toEqual([]);
    expect(await crm.frame.title()).toBe("Calls Preferences");
    expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await crm.complaints()).toEqual([]);
  });
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
