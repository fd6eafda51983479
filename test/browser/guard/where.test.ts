import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { described, linkOf, plain, read } from "../../support/guard/seen";
import { eventually } from "../../support/widget/eventually";
import { find, person } from "../../support/widget/person";
import { from, say, to } from "../../support/widget/words";

const sandbox = say("page.sandbox");

eachBrowser((browser) => {
  it("names the organisation in the head and in the question", async () => {
    const crm = await browser.openCrm();
    const where = say("confirm.where", { name: "Larkspur Trading" });
    await eventually(() => read(crm)).toContain("Larkspur Trading");
    expect(await read(crm)).not.toContain(where);
    expect(await read(crm)).not.toContain(sandbox);
    await person(crm, "mouse").press("switch", to);
    await eventually(() => read(crm)).toContain(where);
  });

  it("says Sandbox in a sandbox, and once more in the question", async () => {
    const crm = await browser.openCrm({
      stage: "sandbox",
      crmOrigin: "https://crmsandbox.zoho.eu",
    });
    await eventually(() => read(crm)).toContain(sandbox);
    await person(crm, "mouse").press("switch", to);
    await find(crm, "button", say("confirm.keep"));
    await eventually(async () => (await read(crm)).split(sandbox)).toHaveLength(3);
    expect(await crm.complaints()).toEqual([]);
  });

  it("shows an organisation's own label beside Zoho's name", async () => {
    const crm = await browser.openCrm({ stage: "renamed-field" });
    await find(crm, "switch", from);
    await eventually(() => read(crm)).toContain(say("field.renamed", { label: "Caller's line" }));
    expect((await read(crm)).split("Caller's line")).toHaveLength(2);
  });

  it("keeps names with markup and right-to-left text as text", async () => {
    const crm = await browser.openCrm({ stage: "odd-names" });
    const markup = say("guard.required", {
      place: say("guard.place", {
        layout: '<img src=x onerror="document.title=1"> & Co',
        section: "<script>document.title=1</script>",
      }),
    });
    await eventually(() => described(crm, from)).toContain(markup);
    expect(await read(crm)).toContain("Larkspur & <b>Sons</b>");
    expect(await read(crm)).toContain("<u>From</u> & Co");
    expect(await read(crm)).toContain("رقم الوجهة");
    // Not as it is read: Firefox leaves marks of direction out there.
    const written = await crm.frame.evaluate(() => document.body.textContent);
    expect(plain(written)).toContain("תמיכה \u202Eabc › معلومات المكالمة");
    await eventually(async () => (await linkOf(crm, markup))?.href).toBe(
      "https://crm.zoho.eu/crm/org20099887766/settings/modules/Calls/layouts/3361265000000095033",
    );
    expect(await crm.frame.$$("img, script:not([src]), svg, u, b")).toHaveLength(0);
    expect(await crm.frame.title()).not.toBe("1");
    // Nothing of it was even tried: no script ran and no picture was fetched.
    expect(await crm.complaints()).toEqual([]);
  });
});
