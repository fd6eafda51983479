import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { CrmOptions, WidgetInCrm } from "../support/page/crm";
import { violations } from "../support/widget/axe";
import { addFault, hold, rule } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { looks, overflow, wear } from "../support/widget/looks";
import { find, person } from "../support/widget/person";
import { alerts, statusOf, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

interface State {
  readonly state: string;
  readonly options?: CrmOptions;
  /** Brings the widget there and waits until it is. */
  readonly reach: (crm: WidgetInCrm) => Promise<void>;
}

const states: readonly State[] = [
  {
    state: "both shown",
    reach: async (crm) => {
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    },
  },
  {
    state: "both hidden, one just shown",
    options: { stage: "both-hidden" },
    reach: async (crm) => {
      await person(crm, "mouse").press("switch", from);
      await eventually(() => statusOf(crm, from)).toBe(say("row.shown", { field: from }));
    },
  },
  {
    state: "saving, and the other one waiting",
    options: { stage: "both-hidden" },
    reach: async (crm) => {
      await hold(crm, "PUT");
      await person(crm, "mouse").press("switch", from);
      await person(crm, "mouse").press("switch", to);
      await eventually(() => statusOf(crm, to)).toBe(say("row.waiting", { field: to }));
    },
  },
  {
    state: "asked before hiding",
    reach: async (crm) => {
      await person(crm, "mouse").press("switch", from);
      await find(crm, "button", say("confirm.keep"));
    },
  },
  {
    state: "refused, with the details open",
    reach: async (crm) => {
      await addFault(crm, rule("PUT", "api-error", { code: "NOT_ALLOWED" }));
      const someone = person(crm, "mouse");
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => alerts(crm)).toHaveLength(1);
      await someone.press("DisclosureTriangle", say("details.summary"));
      await eventually(() => text(crm)).toContain(say("details.code", { value: "NOT_ALLOWED" }));
    },
  },
  {
    state: "stopped for want of a permission",
    options: { stage: "no-permission" },
    reach: async (crm) => {
      await eventually(() => alerts(crm)).toHaveLength(1);
      await person(crm, "mouse").press("DisclosureTriangle", say("details.summary"));
      await eventually(() => text(crm)).toContain(say("details.code", { value: "NO_PERMISSION" }));
    },
  },
  {
    state: "stopped by the connection",
    options: { stage: "connection-unauthorised" },
    reach: async (crm) => {
      await eventually(() => alerts(crm)).toHaveLength(1);
    },
  },
  {
    state: "stopped for want of the SDK",
    options: { sdk: "missing" },
    reach: async (crm) => {
      await find(crm, "button", say("action.retry"));
    },
  },
  {
    state: "asking for the API host",
    options: { crmOrigin: "https://crm.larkspur.example" },
    reach: async (crm) => {
      await find(crm, "combobox", say("host.label"));
    },
  },
];

eachBrowser((browser) => {
  it.each(states)(
    "has nothing against it by day and night, wide and narrow: $state",
    async (each) => {
      const crm = await browser.openCrm(each.options);
      await each.reach(crm);
      for (const look of looks) {
        await wear(crm, look);
        expect(await violations(crm), `${look.scheme}, ${look.width} px`).toEqual([]);
        expect(await overflow(crm), `${look.scheme}, ${look.width} px`).toBe(0);
      }
    },
  );

  it("would be found out: axe sees the page, and its colours", async () => {
    const crm = await browser.openCrm();
    await find(crm, "switch", from);
    await crm.frame.evaluate(() => {
      const heading = document.querySelector("h1");
      if (heading) heading.style.color = "#eee";
      document.querySelector("label")?.remove();
    });
    expect(await violations(crm)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^color-contrast: <h1/),
        expect.stringMatching(/^button-name: <button/),
      ]),
    );
  });
});
