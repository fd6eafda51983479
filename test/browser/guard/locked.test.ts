import { expect, it } from "vitest";
import { settings } from "../../../src/widget/settings";
import { eachBrowser } from "../../support/browser/each-browser";
import {
  described,
  isUnavailable,
  linkOf,
  mendAll,
  read,
  returnAfter,
} from "../../support/guard/seen";
import { heard, listen } from "../../support/widget/announcements";
import { asked, put } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { bothWays, hasFocus, person } from "../../support/widget/person";
import { alerts, painted, statusOf, switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const stage = "required-in-one-of-three";
const reason = say("guard.required", {
  place: say("guard.place", { layout: "Support", section: "Call Information" }),
});
const unlocked = say("row.unlocked", { field: from });
const hide = say("confirm.hide", { field: from });

eachBrowser((browser) => {
  async function open() {
    const crm = await browser.openCrm({ stage, prepare: listen });
    await eventually(() => described(crm, from)).toContain(reason);
    return crm;
  }

  it(
    "is locked before anything is pressed, names the layout with a link, and sends no PUT",
    bothWays(async (way) => {
      const crm = await open();
      expect(await isUnavailable(crm, from)).toBe(true);
      expect(await isUnavailable(crm, to)).toBe(false);
      await eventually(() => linkOf(crm, reason)).toEqual({
        words: expect.anything(),
        href: "https://crm.zoho.eu/crm/org20099887766/settings/modules/Calls/layouts/3361265000000095233",
        target: "_blank",
        rel: "noopener",
      });

      await person(crm, way).press("switch", from);
      await painted(crm);
      expect(await hasFocus(crm, "switch", from)).toBe(true);
      expect(await read(crm)).not.toContain(say("confirm.unguarded"));
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET"]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "unlocks on return once the layout is changed, says so once, and then hides",
    bothWays(async (way) => {
      const crm = await open();
      await mendAll(crm, "show_from_number");
      await returnAfter(crm, settings.limits.relock);
      await eventually(() => statusOf(crm, from)).toBe(unlocked);
      expect(await isUnavailable(crm, from)).toBe(false);
      expect(await linkOf(crm, reason)).toBeUndefined();
      expect(await heard(crm, [unlocked])).toEqual([unlocked]);

      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", hide);
      await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: false }), "GET"]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "unlocks by Check again, and moves the focus to the switch",
    bothWays(async (way) => {
      const crm = await open();
      const someone = person(crm, way);
      await someone.press("button", say("guard.again"));
      await painted(crm);
      expect(await isUnavailable(crm, from)).toBe(true);
      expect(await hasFocus(crm, "button", say("guard.again"))).toBe(true);
      await mendAll(crm, "show_from_number");
      await someone.press("button", say("guard.again"));
      await eventually(() => isUnavailable(crm, from)).toBe(false);
      expect(await statusOf(crm, from)).toBe(unlocked);
      expect(await hasFocus(crm, "switch", from)).toBe(true);
    }),
  );

  it(
    "lets Zoho decide by Try anyway, and explains the refusal",
    bothWays(async (way) => {
      const crm = await open();
      const someone = person(crm, way);
      await someone.press("DisclosureTriangle", say("details.summary"));
      await someone.press("button", say("guard.anyway"));
      await eventually(() => hasFocus(crm, "button", say("confirm.keep"))).toBe(true);
      expect(await asked(crm)).toEqual(["GET"]);
      await eventually(() => read(crm)).toContain(say("guard.found", { count: "1" }));

      await someone.press("button", hide);
      await eventually(() => alerts(crm)).toEqual([
        `${say("row.stillShown", { field: from })} ${say("problem.NOT_ALLOWED")}`,
      ]);
      const message =
        "From Number is marked as a required field. Make it optional before you turn it off.";
      expect(await read(crm)).toContain(say("details.message", { value: message }));
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: false }), "GET"]);
      // It was locked all the time, so nothing else may have been announced.
      expect(await isUnavailable(crm, from)).toBe(true);
      expect(await heard(crm, [unlocked])).toEqual([]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );
});
