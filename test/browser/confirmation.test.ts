import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, find, hasFocus, person, type Way } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const keep = say("confirm.keep");
const hide = say("confirm.hide", { field: to });

const waysToKeep: readonly (readonly [string, (crm: WidgetInCrm, way: Way) => Promise<void>])[] = [
  ["when told so", (crm, way) => person(crm, way).press("button", keep)],
  ["on Esc", (crm) => crm.page.keyboard.press("Escape")],
  ["when the switch is pressed once more", (crm, way) => person(crm, way).press("switch", to)],
];

eachBrowser((browser) => {
  it.each(waysToKeep)(
    "asks before hiding, and keeps the field %s",
    bothWays(async (way, _how, keepIt) => {
      const crm = await browser.openCrm();
      await person(crm, way).press("switch", to);
      await find(crm, "button", hide);
      await eventually(() => hasFocus(crm, "button", keep)).toBe(true);
      expect(await text(crm)).toContain(say("confirm.meaning", { field: to }));
      await keepIt(crm, way);
      await eventually(() => hasFocus(crm, "switch", to)).toBe(true);
      await eventually(() => text(crm)).not.toContain(say("confirm.unguarded"));
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET"]);
    }),
  );

  it("is one at a time, right under its row and named by its question", async () => {
    const crm = await browser.openCrm();
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    await someone.press("switch", from);
    const group = await crm.frame.waitForSelector(
      `::-p-aria([role="group"][name="${say("confirm.hide", { field: from })}"])`,
    );
    expect(await crm.frame.$$(`::-p-aria([role="button"][name="${keep}"])`)).toHaveLength(1);
    expect(await hasFocus(crm, "button", keep)).toBe(true);
    const bottom = await group?.evaluate((one) => one.getBoundingClientRect().bottom);
    const below = await find(crm, "switch", to);
    const top = await below.evaluate((one) => one.getBoundingClientRect().top);
    expect(bottom).toBeLessThan(top);
  });
});
