import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { described, read } from "../../support/guard/seen";
import type { WidgetInCrm } from "../../support/page/crm";
import { violations } from "../../support/widget/axe";
import { eventually } from "../../support/widget/eventually";
import { looks, overflow, wear } from "../../support/widget/looks";
import { find, person } from "../../support/widget/person";
import { alerts } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

interface State {
  readonly state: string;
  readonly stage: string;
  readonly reach: (crm: WidgetInCrm) => Promise<void>;
}

const states: readonly State[] = [
  {
    state: "locked, details open",
    stage: "required-in-one-of-three",
    async reach(crm) {
      await eventually(() => described(crm, from)).toContain("Required in layout Support");
      await person(crm, "mouse").press("DisclosureTriangle", say("details.summary"));
      await find(crm, "button", say("guard.anyway"));
    },
  },
  {
    state: "locked by names of any kind",
    stage: "odd-names",
    reach: (crm) => eventually(() => described(crm, from)).toContain("Required in layout <img"),
  },
  {
    state: "asking, with findings and what could not be checked",
    stage: "workflow",
    async reach(crm) {
      await person(crm, "mouse").press("switch", to);
      await eventually(() => read(crm)).toContain(say("guard.found", { count: "1" }));
      await person(crm, "mouse").press("DisclosureTriangle", say("guard.unchecked"));
      await eventually(() => read(crm)).toContain(say("gap.telephony"));
    },
  },
  {
    state: "refused",
    stage: "nothing-visible",
    async reach(crm) {
      await person(crm, "mouse").press("switch", to);
      await person(crm, "mouse").press("button", say("confirm.hide", { field: to }));
      await eventually(() => alerts(crm)).toHaveLength(1);
      await eventually(() => read(crm)).toContain(say("gap.booking"));
    },
  },
  {
    state: "read-only",
    stage: "someone-elses-connection",
    reach: (crm) => eventually(() => read(crm)).toContain("acts as Second Admin"),
  },
  {
    state: "asking in a sandbox",
    stage: "sandbox",
    async reach(crm) {
      await person(crm, "mouse").press("switch", from);
      await eventually(() => read(crm)).toContain(say("guard.clear", { field: from }));
    },
  },
];

eachBrowser((browser) => {
  it.each(states)(
    "has nothing against it by day and night, wide and narrow: $state",
    async (each) => {
      const crm = await browser.openCrm({
        stage: each.stage,
        ...(each.stage === "sandbox" && { crmOrigin: "https://crmsandbox.zoho.eu" }),
      });
      await each.reach(crm);
      for (const look of looks) {
        await wear(crm, look);
        expect(await violations(crm), `${look.scheme}, ${look.width} px`).toEqual([]);
        expect(await overflow(crm), `${look.scheme}, ${look.width} px`).toBe(0);
      }
    },
  );
});
