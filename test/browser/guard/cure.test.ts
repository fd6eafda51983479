import { describe, expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { isUnavailable, linkOf, read } from "../../support/guard/seen";
import { eventually } from "../../support/widget/eventually";
import { person } from "../../support/widget/person";
import { switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const inLayout = (layout: string) => say("guard.place", { layout, section: "Call Information" });

eachBrowser((browser) => {
  describe.each(["mouse", "keyboard"] as const)("by %s", (by) => {
    it("an administrator makes two layouts optional, is led to the third, and hides the field", async () => {
      const crm = await browser.openCrm({ stage: "required-in-three-layouts" });
      const { press } = person(crm, by);
      await eventually(() => isUnavailable(crm, from)).toBe(true);
      await press("button", say("cure.makeAll", { count: "2" }));
      await eventually(() => read(crm)).toContain(say("cure.title", { field: from }));
      await press("button", say("cure.make"));
      for (const layout of ["Standard", "Sales"]) {
        await eventually(() => read(crm)).toContain(
          say("cure.done", { field: from, place: inLayout(layout) }),
        );
      }
      // Each step shows what Zoho has.
      const required = await crm.page.evaluate(() =>
        window.simulator.organisation.settings.layouts.map((one) => one.required.length),
      );
      expect(required).toEqual([0, 0, 1]);
      expect(await isUnavailable(crm, from)).toBe(true);
      const line = say("guard.required", { place: inLayout("Support") });
      expect((await linkOf(crm, line))?.href).toMatch(/settings\/modules\/Calls\/layouts\/\d+$/);
      // What Setup does behind that link.
      await crm.page.evaluate(() => {
        for (const layout of window.simulator.organisation.settings.layouts) layout.required = [];
      });
      await press("button", say("guard.again"));
      await eventually(() => isUnavailable(crm, from)).toBe(false);
      await press("switch", from);
      await press("button", say("confirm.hide", { field: from }));
      await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    });
  });
});
