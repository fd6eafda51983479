import { expect, inject, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, put, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { person } from "../support/widget/person";
import { switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it("shows, hides and shows again what the organisation has", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await stored(crm)).toEqual({ show_from_number: false, show_to_number: true });
    await someone.press("switch", from);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await asked(crm)).toEqual([
      "GET",
      put({ show_from_number: false }),
      "GET",
      put({ show_from_number: true }),
      "GET",
    ]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("asks before hiding, and keeps the field on Esc", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await person(crm, "mouse").press("switch", from);
    const focused = () => crm.frame.evaluate(() => document.activeElement?.textContent?.trim());
    await eventually(focused).toBe(say("confirm.keep"));
    await crm.page.keyboard.press("Escape");
    await eventually(() =>
      crm.frame.evaluate(() => document.activeElement?.getAttribute("role")),
    ).toBe("switch");
    expect(await asked(crm)).toEqual(["GET"]);
  });
});

const firefox = inject("browsers").some(({ kind }) => kind === "firefox");
it.skipIf(firefox)("Firefox: not run, none found", () => {
  expect(firefox).toBe(false);
});
