import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { isUnavailable, mendAll, pathsAsked, read } from "../../support/guard/seen";
import { asked, put, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { bothWays, find, hasFocus, person } from "../../support/widget/person";
import { alerts, switches } from "../../support/widget/screen";
import { from, say, startOf, to } from "../../support/widget/words";

// The widget finds no use of the field, and Zoho refuses: the explanation names what cannot be checked.

const message = "From Number is in use. Remove it from there before you turn it off.";

eachBrowser((browser) => {
  it(
    "sends one PUT, and shows what Zoho says and what cannot be checked",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "nothing-visible" });
      const someone = person(crm, way);
      await find(crm, "switch", from);
      expect(await isUnavailable(crm, from)).toBe(false);
      await someone.press("switch", from);
      await eventually(() => read(crm)).toContain(say("guard.clear", { field: from }));
      await someone.press("button", say("confirm.hide", { field: from }));
      await eventually(() => alerts(crm)).toEqual([
        `${say("row.stillShown", { field: from })} ${say("problem.NOT_ALLOWED")}`,
      ]);
      // An alert does not take the focus.
      expect(await hasFocus(crm, "switch", from)).toBe(true);
      // Read back, so that what the switch shows is what the server has.
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: false }), "GET"]);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
      expect(await read(crm)).toContain(say("details.message", { value: message }));
      expect(await read(crm)).toContain(say("guard.elsewhere"));

      // Already expanded, because it is the only explanation.
      await eventually(() => read(crm)).toContain(say("gap.telephony"));
      expect(await read(crm)).toContain(say("gap.unpublished"));
      expect(await read(crm)).not.toContain(say("gap.booking"));
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "checks again on request, and the next press works once the layout is changed",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "nothing-visible" });
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      await eventually(() => alerts(crm)).toHaveLength(1);
      await mendAll(crm, "show_from_number");
      const layouts = async () =>
        (await pathsAsked(crm)).filter((path) => path.endsWith("/layouts")).length;
      await eventually(layouts).toBe(1);
      await eventually(() => read(crm)).toContain(say("guard.hiddenUse", { field: from }));
      await someone.press("button", say("guard.again"));
      await eventually(layouts).toBe(2);
      await eventually(() => read(crm)).toContain(startOf("guard.checked"));
      expect(await hasFocus(crm, "button", say("guard.again"))).toBe(true);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
      expect(await alerts(crm)).toEqual([]);
    }),
  );
});
