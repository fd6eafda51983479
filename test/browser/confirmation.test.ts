import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, changeElsewhere, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, find, hasFocus, person, reach } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const keep = say("confirm.keep");
const hide = say("confirm.hide", { field: to });

eachBrowser((browser) => {
  it(
    "asks before hiding, and has done nothing by then",
    bothWays(async (way) => {
      const crm = await browser.openCrm();
      await person(crm, way).press("switch", to);
      await find(crm, "button", hide);
      await eventually(() => hasFocus(crm, "button", keep)).toBe(true);
      expect(await text(crm)).toContain(say("confirm.meaning", { field: to }));
      expect(await text(crm)).toContain(say("confirm.unguarded"));
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET"]);
    }),
  );

  it(
    "keeps the field when told so",
    bothWays(async (way) => {
      const crm = await browser.openCrm();
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", keep);
      await eventually(() => hasFocus(crm, "switch", to)).toBe(true);
      await expectUntouched(crm);
    }),
  );

  it(
    "keeps the field on Esc",
    bothWays(async (way) => {
      const crm = await browser.openCrm();
      await person(crm, way).press("switch", to);
      await eventually(() => hasFocus(crm, "button", keep)).toBe(true);
      await crm.page.keyboard.press("Escape");
      await eventually(() => hasFocus(crm, "switch", to)).toBe(true);
      await expectUntouched(crm);
    }),
  );

  it(
    "keeps the field when the switch is pressed once more",
    bothWays(async (way) => {
      const crm = await browser.openCrm();
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("switch", to);
      await eventually(() => crm.frame.$(`::-p-aria([role="button"][name="${hide}"])`)).toBeNull();
      expect(await hasFocus(crm, "switch", to)).toBe(true);
      await expectUntouched(crm);
    }),
  );

  it("stands right under its row, named by its question", async () => {
    const crm = await browser.openCrm();
    await person(crm, "mouse").press("switch", from);
    const group = await crm.frame.waitForSelector(
      `::-p-aria([role="group"][name="${say("confirm.hide", { field: from })}"])`,
    );
    const bottom = await group?.evaluate((one) => one.getBoundingClientRect().bottom);
    const [below] = await crm.frame.$$(`::-p-aria([role="switch"][name="${to}"])`);
    const top = await below?.evaluate((one) => one.getBoundingClientRect().top);
    expect(bottom).toBeLessThan(Number(top));
  });

  it("is one at a time: asking about the other field closes it", async () => {
    const crm = await browser.openCrm();
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("switch", to);
    await find(crm, "button", hide);
    expect(await crm.frame.$$(`::-p-aria([role="button"][name="${keep}"])`)).toHaveLength(1);
    expect(await hasFocus(crm, "button", keep)).toBe(true);
  });

  it("takes Esc for nothing where nothing is asked", async () => {
    const crm = await browser.openCrm();
    await reach(crm, "switch", from);
    await crm.page.keyboard.press("Escape");
    expect(await hasFocus(crm, "switch", from)).toBe(true);
    await expectUntouched(crm);
  });

  it("ends well where someone else has hidden the field meanwhile", async () => {
    const crm = await browser.openCrm();
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    await find(crm, "button", hide);
    await changeElsewhere(crm, "show_to_number", false);
    await someone.press("button", hide);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
    expect(await stored(crm)).toMatchObject({ show_to_number: false });
  });

  async function expectUntouched(crm: WidgetInCrm) {
    expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await asked(crm)).toEqual(["GET"]);
    expect(await text(crm)).not.toContain(say("confirm.unguarded"));
  }
});
