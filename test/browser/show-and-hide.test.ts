import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, put, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, clickAt, hasFocus, person, reach } from "../support/widget/person";
import { alerts, statusOf, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it(
    "hides a field after asking, shows it again, and keeps the focus",
    bothWays(async (way) => {
      const crm = await browser.openCrm();
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
      await eventually(() => statusOf(crm, to)).toBe(say("row.hidden", { field: to }));
      expect(await hasFocus(crm, "switch", to)).toBe(true);
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: false });
      await someone.press("switch", to);
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      await eventually(() => statusOf(crm, to)).toBe(say("row.shown", { field: to }));
      expect(await hasFocus(crm, "switch", to)).toBe(true);
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
      expect(await alerts(crm)).toEqual([]);
      const changes = [put({ show_to_number: false }), put({ show_to_number: true })];
      expect(await asked(crm)).toEqual(["GET", changes[0], "GET", changes[1], "GET"]);
    }),
  );

  it("toggles by a click on the label", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
    await clickAt(crm.frame, `::-p-text(${to})`);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
  });

  it("toggles by Enter and by Space", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await reach(crm, "switch", from);
    await crm.page.keyboard.press("Enter");
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
  });
});
