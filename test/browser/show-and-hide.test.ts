import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, preferenceRequests, put, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, clickAt, hasFocus, person, reach } from "../support/widget/person";
import { alerts, statusOf, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const fields = [
  { field: from, preference: "show_from_number", other: to },
  { field: to, preference: "show_to_number", other: from },
] as const;

eachBrowser((browser) => {
  it.each(fields)(
    "shows $field",
    bothWays(async (way, { field, preference, other }) => {
      const crm = await browser.openCrm({ stage: "both-hidden" });
      await person(crm, way).press("switch", field);
      await eventually(() => switches(crm)).toEqual({ [field]: true, [other]: false });
      await eventually(() => statusOf(crm, field)).toBe(say("row.shown", { field }));
      expect(await alerts(crm)).toEqual([]);
      expect(await asked(crm)).toEqual(["GET", put({ [preference]: true }), "GET"]);
      expect(await stored(crm)).toMatchObject({ [preference]: true });
      expect(await hasFocus(crm, "switch", field)).toBe(true);
    }),
  );

  it.each(fields)(
    "hides $field after asking",
    bothWays(async (way, { field, preference, other }) => {
      const crm = await browser.openCrm();
      const someone = person(crm, way);
      await someone.press("switch", field);
      await someone.press("button", say("confirm.hide", { field }));
      await eventually(() => switches(crm)).toEqual({ [field]: false, [other]: true });
      await eventually(() => statusOf(crm, field)).toBe(say("row.hidden", { field }));
      expect(await alerts(crm)).toEqual([]);
      expect(await asked(crm)).toEqual(["GET", put({ [preference]: false }), "GET"]);
      expect(await stored(crm)).toMatchObject({ [preference]: false });
      expect(await hasFocus(crm, "switch", field)).toBe(true);
    }),
  );

  it("sends the change as JSON in the body, with one boolean", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await person(crm, "mouse").press("switch", to);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    const [, change] = await preferenceRequests(crm);
    expect(change).toMatchObject({
      method: "PUT",
      host: "www.zohoapis.eu",
      headers: { "Content-Type": "application/json" },
      // The simulator takes a body from a payload only (param_type 2), decoded once.
      body: { call_preferences: { show_to_number: true } },
      status: 200,
    });
  });

  it("toggles by a click on the label", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
    await clickAt(crm.frame, `::-p-text(${to})`);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
  });

  it("toggles by Enter as by Space", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await reach(crm, "switch", from);
    await crm.page.keyboard.press("Enter");
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
  });

  it("says the state in words beside the switch, for whoever sees no colours", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
    const lines = async () => (await text(crm)).split("\n").filter(Boolean);
    expect(await lines()).not.toContain(say("switch.on"));
    expect(await lines()).toContain(say("switch.off"));
    await person(crm, "mouse").press("switch", from);
    await eventually(lines).toContain(say("switch.on"));
  });
});
