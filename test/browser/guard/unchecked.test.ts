import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { askedInAll } from "../../support/guard/checks";
import { pathsAsked, read } from "../../support/guard/seen";
import { asked, put } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { person } from "../../support/widget/person";
import { alerts } from "../../support/widget/screen";
import { say, to } from "../../support/widget/words";

const unchecked = say("guard.unchecked");
const partly = (field: string) => say("guard.partly", { field });
type Scoped = "required" | "workflows" | "field-updates" | "blueprints" | "webhooks";
const lacks = (check: Scoped, scope: string) =>
  say("gap.scope", { check: say(`gap.${check}`), scope: `ZohoCRM.settings.${scope}.READ` });

eachBrowser((browser) => {
  it("works with the basic scopes, and names each missing one in a collapsed line", async () => {
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
    // Nothing is requested a second time.
    const checks = (await pathsAsked(crm)).filter((path) => path.includes("/settings/"));
    expect(checks.filter((path) => !path.endsWith("/call_preferences"))).toHaveLength(
      askedInAll.length,
    );
    await someone.press("button", say("confirm.hide", { field: to }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    expect(await asked(crm)).toEqual(["GET", put({ show_to_number: false }), "GET"]);
    expect(await crm.complaints()).toEqual([]);
  });
});
