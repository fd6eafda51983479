import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { described, isUnavailable } from "../support/guard/seen";
import { addFault, asked, put, rule, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { person } from "../support/widget/person";
import { alerts, painted, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

// The widget's main job, short enough for `npm test`: see, show, hide, refused, locked, and no SDK.

const bothOn = { [from]: true, [to]: true };

eachBrowser((browser) => {
  it("shows what the organisation has, hides a field after asking, and shows it again", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual(bothOn);
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await stored(crm)).toEqual({ show_from_number: false, show_to_number: true });
    await someone.press("switch", from);
    await eventually(() => switches(crm)).toEqual(bothOn);
    const writes = [put({ show_from_number: false }), put({ show_from_number: true })];
    expect(await asked(crm)).toEqual(["GET", writes[0], "GET", writes[1], "GET"]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("asks before hiding, by keyboard too, and keeps the field on Esc", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual(bothOn);
    await person(crm, "keyboard").press("switch", from);
    const focused = () => crm.frame.evaluate(() => document.activeElement?.textContent?.trim());
    await eventually(focused).toBe(say("confirm.keep"));
    await crm.page.keyboard.press("Escape");
    await eventually(() =>
      crm.frame.evaluate(() => document.activeElement?.getAttribute("role")),
    ).toBe("switch");
    expect(await asked(crm)).toEqual(["GET"]);
  });

  it("keeps the switch if Zoho refuses, and says why", async () => {
    const crm = await browser.openCrm();
    await addFault(crm, rule("PUT", "api-error", { code: "NOT_ALLOWED" }));
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => alerts(crm)).toEqual([
      `${say("row.stillShown", { field: from })} ${say("problem.NOT_ALLOWED")}`,
    ]);
    expect(await switches(crm)).toEqual(bothOn);
    expect(await crm.complaints()).toEqual([]);
  });

  it("locks a switch whose field a layout requires, and writes nothing", async () => {
    const crm = await browser.openCrm({ stage: "required-in-one-of-three" });
    const place = say("guard.place", { layout: "Support", section: "Call Information" });
    await eventually(() => described(crm, from)).toContain(say("guard.required", { place }));
    expect(await isUnavailable(crm, from)).toBe(true);
    expect(await isUnavailable(crm, to)).toBe(false);
    await person(crm, "mouse").press("switch", from);
    await painted(crm);
    expect(await asked(crm)).toEqual(["GET"]);
  });

  it("says that Zoho's script did not load", async () => {
    const crm = await browser.openCrm({ sdk: "missing" });
    await eventually(() => alerts(crm)).toEqual([
      `${say("effect.start")} ${say("problem.sdk-failed")}`,
    ]);
    expect(await switches(crm)).toEqual({});
  });
});
