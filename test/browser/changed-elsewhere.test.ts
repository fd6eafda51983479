import { expect, it } from "vitest";
import { settings } from "../../src/widget/settings";
import { eachBrowser } from "../support/browser/each-browser";
import { returnAfter } from "../support/guard/seen";
import { asked, changeElsewhere, put, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { fastClock } from "../support/widget/fast-clock";
import { find, person } from "../support/widget/person";
import { alerts, statusOf, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it("shows what another administrator changed when the person returns", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await changeElsewhere(crm, "show_from_number", false);
    await returnAfter(crm, settings.limits.reread);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await statusOf(crm, from)).toBe(say("row.changedHidden", { field: from }));
    expect(await alerts(crm)).toEqual([]);
    expect(await asked(crm)).toEqual(["GET", "GET"]);
  });

  it("shows what a telephony integration switched on", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
    await crm.page.evaluate(() => window.simulator.organisation.installTelephony());
    await returnAfter(crm, settings.limits.reread);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    for (const field of [from, to]) {
      expect(await statusOf(crm, field)).toBe(say("row.changedShown", { field }));
    }
  });

  it("does not read again at every return", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    for (let time = 0; time < 3; time++) await returnAfter(crm, 0);
    expect(await asked(crm)).toEqual(["GET"]);
  });

  it("leaves what was changed elsewhere alone when the other field is changed here", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await find(crm, "switch", to);
    await changeElsewhere(crm, "show_from_number", true);
    await person(crm, "mouse").press("switch", to);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await asked(crm)).toEqual(["GET", put({ show_to_number: true }), "GET"]);
    expect(await statusOf(crm, from)).toBe(say("row.changedShown", { field: from }));
    expect(await statusOf(crm, to)).toBe(say("row.shown", { field: to }));
  });

  it("is right after a return even where a change was applied after two reads", async () => {
    const crm = await browser.openCrm({ stage: "applied-late", prepare: fastClock });
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    await eventually(() => stored(crm)).toMatchObject({ show_from_number: false });
    await returnAfter(crm, settings.limits.reread);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await alerts(crm)).toEqual([]);
  });
});
