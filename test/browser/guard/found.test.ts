import { describe, expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import {
  described,
  isUnavailable,
  linkOf,
  pathsAsked,
  plain,
  read,
} from "../../support/guard/seen";
import { heard, listen } from "../../support/widget/announcements";
import { asked, put, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { clickResting, find, person } from "../../support/widget/person";
import { alerts, painted, switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const setup = "https://crm.zoho.eu/crm/org20099887766/settings";
const inStandard = say("guard.place", { layout: "Standard", section: "Call Information" });
const inSupport = say("guard.place", { layout: "Support", section: "Call Information" });
const inUse = "To Number is in use. Remove it from there before you turn it off.";

interface Finding {
  readonly stage: string;
  readonly field: string;
  readonly line: string;
  /** Zoho refuses as well, with this message; without it the field can be hidden. */
  readonly refusal?: string;
}

const possible: readonly Finding[] = [
  {
    stage: "required-inactive-only",
    field: from,
    line: say("guard.required", { place: say("guard.inactive", { place: inSupport }) }),
  },
  {
    stage: "workflow",
    field: to,
    line: say("guard.workflows", { place: "Tell sales of foreign numbers" }),
    refusal: inUse,
  },
  {
    stage: "workflow-harmless",
    field: to,
    line: say("guard.workflows", { place: "Tell sales of foreign numbers" }),
  },
  {
    stage: "many-workflows",
    field: to,
    line: say("guard.workflows", { place: "Tell sales of foreign numbers" }),
    refusal: inUse,
  },
  {
    stage: "field-update",
    field: to,
    line: say("guard.field-updates", { place: "Clear the number" }),
    refusal: inUse,
  },
  {
    stage: "blueprint",
    field: to,
    line: say("guard.blueprints", { place: "Call handling" }),
    refusal: inUse,
  },
];

eachBrowser((browser) => {
  describe("what is possible", () => {
    it.each(possible)("locks nothing and is told: $stage, $field", async (finding) => {
      const { stage, field, line, refusal } = finding;
      const crm = await browser.openCrm({ stage, prepare: listen });
      const someone = person(crm, "mouse");
      await someone.press("switch", field);
      const done = say("guard.found", { count: "1" });
      await eventually(() => read(crm)).toContain(done);
      expect(await isUnavailable(crm, field)).toBe(false);
      expect(await read(crm)).toContain(line);
      expect(await heard(crm, [done])).toEqual([done]);

      await someone.press("button", say("confirm.hide", { field }));
      const name = field === from ? "show_from_number" : "show_to_number";
      if (refusal === undefined) {
        await eventually(() => switches(crm)).toMatchObject({ [field]: false });
      } else {
        await eventually(() => alerts(crm)).toHaveLength(1);
        expect(await read(crm)).toContain(say("details.message", { value: refusal }));
        expect(await read(crm)).toContain(line);
      }
      expect(await stored(crm)).toMatchObject({ [name]: refusal !== undefined });
      expect(await asked(crm)).toEqual(["GET", put({ [name]: false }), "GET"]);
      // What was found for the question is used again for the refusal.
      const layouts = (await pathsAsked(crm)).filter((path) => path.endsWith("/layouts"));
      expect(layouts).toHaveLength(1);
      expect(await crm.complaints()).toEqual([]);
    });
  });

  it("locks for a validation rule of the field itself", async () => {
    const crm = await browser.openCrm({ stage: "own-validation-rule" });
    const line = say("guard.validation", { place: inStandard });
    await eventually(() => described(crm, to)).toContain(line);
    await eventually(async () => (await linkOf(crm, line))?.href).toBe(
      `${setup}/modules/Calls/layouts/3361265000000095033`,
    );
    await person(crm, "keyboard").press("switch", to);
    await painted(crm);
    expect(await asked(crm)).toEqual(["GET"]);
    expect(await isUnavailable(crm, from)).toBe(false);
  });

  it("tells everything at once, each place once", async () => {
    const crm = await browser.openCrm({ stage: "everything-at-once" });
    const required = say("guard.required", { place: inSupport });
    const rule = say("guard.validation", { place: inStandard });
    await eventually(() => described(crm, to)).toContain(required);
    expect(await described(crm, to)).toContain(rule);
    expect(await described(crm, from)).toContain(say("guard.required", { place: inStandard }));
    expect(await described(crm, from)).not.toContain(rule);

    const [, details] = await crm.frame.$$("details > summary");
    if (details) await clickResting(details);
    const [, anyway] = await crm.frame.$$(
      `::-p-aria([role="button"][name="${say("guard.anyway")}"])`,
    );
    await clickResting(anyway ?? (await find(crm, "button", say("guard.anyway"))));
    await eventually(() => read(crm)).toContain(say("guard.found", { count: "5" }));
    // The checks are made for both fields: each row says what uses its own.
    const items = await crm.frame.$$eval("li", (all) => all.map((one) => one.innerText));
    for (const line of [
      say("guard.workflows", { place: "Tell sales of foreign numbers" }),
      say("guard.field-updates", { place: "Clear the number" }),
      say("guard.blueprints", { place: "Call handling" }),
    ]) {
      expect(items.filter((item) => plain(item).includes(line))).toHaveLength(2);
    }
    expect(await asked(crm)).toEqual(["GET"]);
    expect(await crm.complaints()).toEqual([]);
  });
});
