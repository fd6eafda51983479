import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { person } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, startOf, to } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, pass } from "./support/open";
import { bothOn, fromOff, isLocked, openReady, press, reads } from "./support/see";
import { layout, Zoho } from "./support/zoho";

// Zoho writes "does not apply" as null, as {}, and perhaps in other ways. Only a clear yes locks a
// switch: a validation rule with an id, or `required: true`. Everything else leaves the switch available.

type Part = Parameters<typeof layout>[0];

const rule = (validation_rule: unknown): Part => ({ from: { validation_rule } });
const silent: readonly { name: string; part: Part; possible?: true }[] = [
  { name: "validation_rule {}", part: rule({}) },
  { name: "validation_rule false", part: rule(false) },
  { name: 'validation_rule ""', part: rule("") },
  { name: "validation_rule []", part: rule([]) },
  { name: "own: validation_rule with id null", part: rule({ id: null }) },
  { name: "own: validation_rule with an empty id", part: rule({ id: "", name: "" }) },
  { name: "own: validation_rule 0", part: rule(0) },
  { name: "own: required {}", part: { from: { required: {} } } },
  { name: 'own: required "0"', part: { from: { required: "0" } } },
  { name: "own: required null", part: { from: { required: null } } },
  {
    name: "own: required, but in a layout whose status is {}",
    part: { from: { required: true }, of: { status: {} } },
    // Whether a layout counts that is not marked as active is unknown, so the page may name it.
    possible: true,
  },
];
const certain: readonly { name: string; part: Part }[] = [
  { name: "a validation rule with an id", part: rule({ id: "4150868000000460001" }) },
  { name: "required", part: { from: { required: true } } },
];
/**
 * Where the layouts come from: META when the page opens, or if that fails, the API during the full
 * checks.
 */
const ways = [
  { where: "META", client: "connection" },
  { where: "the API", client: "connection" },
  { where: "the API", client: "user" },
] as const;

/** The words about a layout that certainly blocks a field, up to its name. */
const reasons = [startOf("guard.required"), startOf("guard.validation")];

inChromium((browser) => {
  for (const { where, client } of ways) {
    const open = async (part: Part) => {
      const zoho = new Zoho();
      const { organisation } = zoho;
      organisation.layouts = { layouts: [layout(part)] };
      if (where === "the API") {
        zoho.when(({ event }) =>
          event === "META" ? { reject: { code: "INTERNAL_ERROR" } } : undefined,
        );
      }
      const tab = await openReady(browser, { zoho, client });
      return tab;
    };

    it.each(silent)(`$name, by ${where}, ${client} client`, async ({ part, possible }) => {
      const tab = await open(part);
      await still(tab, "From Number is not locked", () => isLocked(tab, from), false);
      await person(tab, "mouse").press("switch", from);
      await reads(tab, "The question is there", say("confirm.keep"));
      await pass(tab, 1_000);
      await still(
        tab,
        "No layout is said to block it",
        () => text(tab),
        (all) => possible === true || !reasons.some((reason) => all.includes(reason)),
      );
      await press(tab, say("confirm.hide", { field: from }));
      await must(tab, "It can be hidden", () => switches(tab), fromOff);
      await still(tab, "By one change", () => tab.zoho.count("PUT"), 1);
    });

    it.each(certain)(`counter-test: $name, by ${where}, ${client} client`, async ({ part }) => {
      const tab = await open(part);
      if (where === "META") {
        await must(tab, "From Number is locked", () => isLocked(tab, from), true);
        await still(tab, "To Number is not", () => isLocked(tab, to), false);
      } else {
        await person(tab, "mouse").press("switch", from);
        await must(
          tab,
          "A layout is said to block it once the checks are done",
          () => text(tab),
          (all) => reasons.some((reason) => all.includes(reason)),
        );
      }
      await still(tab, "Nothing was changed", () => tab.zoho.count("PUT"), 0);
      await still(tab, "Both are on", () => switches(tab), bothOn);
    });
  }

  it("own: lists that are objects or missing lock nothing", async () => {
    for (const layouts of [{}, { layouts: {} }, { layouts: [{ ...layout({}), sections: {} }] }]) {
      const zoho = new Zoho();
      zoho.organisation.layouts = layouts;
      const tab = await openReady(browser, { zoho });
      await still(tab, "From Number is not locked", () => isLocked(tab, from), false);
    }
  });

  it("own: Check again frees what was made optional, with an empty rule", async () => {
    const zoho = new Zoho();
    const { organisation } = zoho;
    organisation.layouts = { layouts: [layout({ from: { required: true } })] };
    const tab = await openTab(browser, { zoho });
    await must(tab, "From Number is locked", () => isLocked(tab, from), true);
    organisation.layouts = { layouts: [layout(rule({}))] };
    await press(tab, say("guard.again"));
    await must(
      tab,
      "Made optional, with an empty rule, it is free",
      () => isLocked(tab, from),
      false,
    );
  });
});
