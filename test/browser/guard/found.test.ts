import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { described, isUnavailable, pathsAsked, plain, read } from "../../support/guard/seen";
import { heard, listen } from "../../support/widget/announcements";
import { asked, put, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { clickResting, find, person } from "../../support/widget/person";
import { alerts } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const inStandard = say("guard.place", { layout: "Standard", section: "Call Information" });
const inSupport = say("guard.place", { layout: "Support", section: "Call Information" });
const quoted = (name: string) => say("guard.quoted", { name });
const inUse = "To Number is in use. Remove it from there before you turn it off.";

eachBrowser((browser) => {
  it("locks nothing for a possible use, and names it in the confirmation and after a refusal", async () => {
    const crm = await browser.openCrm({ stage: "workflow", prepare: listen });
    const line = say("guard.workflows", { place: quoted("Tell sales of foreign numbers") });
    const someone = person(crm, "mouse");
    await someone.press("switch", to);
    const done = say("guard.found", { count: "1" });
    await eventually(() => read(crm)).toContain(done);
    expect(await isUnavailable(crm, to)).toBe(false);
    expect(await read(crm)).toContain(line);
    expect(await heard(crm, [done])).toEqual([done]);

    await someone.press("button", say("confirm.hide", { field: to }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    expect(await read(crm)).toContain(say("details.message", { value: inUse }));
    expect(await read(crm)).toContain(line);
    expect(await stored(crm)).toMatchObject({ show_to_number: true });
    expect(await asked(crm)).toEqual(["GET", put({ show_to_number: false }), "GET"]);
    // The results for the confirmation are reused for the refusal.
    const layouts = (await pathsAsked(crm)).filter((path) => path.endsWith("/layouts"));
    expect(layouts).toHaveLength(1);
    expect(await crm.complaints()).toEqual([]);
  });

  it("names everything at once, each place once", async () => {
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
    // The checks run for both fields, and each row says what uses its own.
    const items = await crm.frame.$$eval("li", (all) => all.map((one) => one.innerText));
    for (const line of [
      say("guard.workflows", { place: quoted("Tell sales of foreign numbers") }),
      say("guard.field-updates", { place: quoted("Clear the number") }),
      say("guard.blueprints", { place: quoted("Call handling") }),
    ]) {
      expect(items.filter((item) => plain(item).includes(line))).toHaveLength(2);
    }
    expect(await asked(crm)).toEqual(["GET"]);
    expect(await crm.complaints()).toEqual([]);
  });
});
