import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { askedInAll } from "../../support/guard/checks";
import { isUnavailable, linkOf, pathsAsked, read } from "../../support/guard/seen";
import { asked, put, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { find, person } from "../../support/widget/person";
import { alerts, switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const unchecked = say("guard.unchecked");
const partly = (field: string) => say("guard.partly", { field });
type Scoped = "required" | "workflows" | "field-updates" | "blueprints" | "webhooks";
const lacks = (check: Scoped, scope: string) =>
  say("gap.scope", { check: say(`gap.${check}`), scope: `ZohoCRM.settings.${scope}.READ` });

eachBrowser((browser) => {
  it("works with the basic scopes, and names each missing one in a folded line", async () => {
    const crm = await browser.openCrm({ stage: "basic-scopes" });
    const someone = person(crm, "keyboard");
    await someone.press("switch", to);
    await eventually(() => read(crm)).toContain(partly(to));
    const missing = [
      lacks("required", "layouts"),
      lacks("workflows", "workflow_rules"),
      lacks("field-updates", "automation_actions"),
      lacks("blueprints", "blueprint"),
      lacks("webhooks", "automation_actions"),
    ];
    for (const line of missing) expect(await read(crm)).not.toContain(line);
    await someone.press("DisclosureTriangle", unchecked);
    await eventually(() => read(crm)).toContain(missing[0]);
    for (const line of missing) expect((await read(crm)).split(line)).toHaveLength(2);
    // No second try.
    const checks = (await pathsAsked(crm)).filter((path) => path.includes("/settings/"));
    expect(checks.filter((path) => !path.endsWith("/call_preferences"))).toHaveLength(
      askedInAll.length,
    );
    await someone.press("button", say("confirm.hide", { field: to }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    expect(await asked(crm)).toEqual(["GET", put({ show_to_number: false }), "GET"]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("locks nothing and promises nothing where layouts cannot be read", async () => {
    const crm = await browser.openCrm({ stage: "layouts-failing" });
    const someone = person(crm, "mouse");
    await find(crm, "switch", from);
    expect(await isUnavailable(crm, from)).toBe(false);
    await someone.press("switch", from);
    await eventually(() => read(crm)).toContain(partly(from));
    expect(await read(crm)).not.toContain(say("guard.clear", { field: from }));
    await someone.press("DisclosureTriangle", unchecked);
    const line = say("gap.problem", { check: say("gap.required"), code: "INTERNAL_ERROR" });
    await eventually(() => read(crm)).toContain(line);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    expect(await stored(crm)).toMatchObject({ show_from_number: true });
    expect(await crm.complaints()).toEqual([]);
  });

  it("lets Hide be pressed while a check never answers, and is done with it after 5 s", async () => {
    const crm = await browser.openCrm({ stage: "layouts-silent" });
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    await eventually(() => read(crm)).toContain(say("guard.checking", { field: to }));
    await eventually(() => read(crm)).toContain(partly(to));
    await someone.press("button", say("confirm.hide", { field: to }));
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
    const layouts = (await pathsAsked(crm)).filter((path) => path.endsWith("/layouts"));
    expect(layouts).toHaveLength(1);
  });

  it("names what an organisation does not support, quietly", async () => {
    const crm = await browser.openCrm({ stage: "automation-not-supported" });
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    await eventually(() => read(crm)).toContain(partly(to));
    await someone.press("DisclosureTriangle", unchecked);
    for (const check of ["workflows", "field-updates"] as const) {
      const values = { check: say(`gap.${check}`), code: "API_NOT_SUPPORTED" };
      await eventually(() => read(crm)).toContain(say("gap.problem", values));
    }
    expect(await alerts(crm)).toEqual([]);
  });

  it("works with 10 layouts of 300 fields: the one that locks is found, and the page answers", async () => {
    const crm = await browser.openCrm({ stage: "big-layouts" });
    const line = say("guard.required", {
      place: say("guard.place", { layout: "Layout 10", section: "Call Information" }),
    });
    await eventually(() => linkOf(crm, line)).toBeDefined();
    expect(await isUnavailable(crm, to)).toBe(true);
    const someone = person(crm, "keyboard");
    await someone.press("switch", from);
    await eventually(() => read(crm)).toContain(say("guard.clear", { field: from }));
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await crm.complaints()).toEqual([]);
  });
});
