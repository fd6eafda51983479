import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, preferenceRequests } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, find, person, type Way } from "../support/widget/person";
import { alerts, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const vanity = {
  crmOrigin: "https://crm.larkspur.example",
  query: { apiHost: "sandbox.zohoapis.eu" },
} as const;

const ready = { [from]: true, [to]: true };

eachBrowser((browser) => {
  it(
    "takes the host that is chosen, and remembers it",
    bothWays(async (way) => {
      const crm = await browser.openCrm(vanity);
      await choose(crm, way, "sandbox.zohoapis.eu");
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await hosts(crm)).toEqual(["sandbox.zohoapis.eu"]);
      await eventually(() => text(crm)).toContain(say("page.sandbox"));

      await reopen(crm);
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await hosts(crm)).toEqual(["sandbox.zohoapis.eu"]);
    }),
  );

  it(
    "asks again after a wrong choice, and says why",
    bothWays(async (way) => {
      const crm = await browser.openCrm(vanity);
      await choose(crm, way, "www.zohoapis.jp");
      await eventually(() => alerts(crm)).toEqual([
        expect.stringContaining(say("problem.wrong-host")),
      ]);
      expect(await switches(crm)).toEqual({});
      await choose(crm, way, "sandbox.zohoapis.eu");
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await hosts(crm)).toEqual(["www.zohoapis.jp", "sandbox.zohoapis.eu"]);
      expect(await alerts(crm)).toEqual([]);
    }),
  );

  it(
    "asks where the organisation is on another host than its CRM page tells",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "wrong-api-host" });
      await eventually(() => alerts(crm)).toEqual([
        expect.stringContaining(say("problem.wrong-host")),
      ]);
      expect(await hosts(crm)).toEqual(["www.zohoapis.eu"]);
      await choose(crm, way, "www.zohoapis.jp");
      await eventually(() => switches(crm)).toEqual(ready);
    }),
  );

  it("offers live, sandbox and developer hosts of every data centre", async () => {
    const crm = await browser.openCrm(vanity);
    const list = await find(crm, "combobox", say("host.label"));
    const groups = await list.$$eval("optgroup", (all) =>
      all.map((one) => [one.label, [...one.children].map((option) => option.textContent)] as const),
    );
    expect(groups.map(([label]) => label)).toEqual([
      say("host.www"),
      say("host.sandbox"),
      say("host.developer"),
    ]);
    expect(groups.map(([, options]) => options.length)).toEqual([10, 10, 10]);
    expect(groups[2]?.[1]).toContain("developer.zohoapis.com.au");
  });

  it("keeps no choice for the pages of another CRM", async () => {
    const crm = await browser.openCrm(vanity);
    await choose(crm, "mouse", "sandbox.zohoapis.eu");
    await eventually(() => switches(crm)).toEqual(ready);
    const keys = await crm.frame.evaluate(() => Object.keys(localStorage));
    expect(keys).toEqual([expect.stringContaining(vanity.crmOrigin)]);
  });

  it.each([
    "no JSON",
    '{"version":1,"host":"evil.example"}',
    '{"version":0,"host":"www.zohoapis.eu"}',
  ])("drops what is stored and makes no sense: %s", async (stored) => {
    const crm = await browser.openCrm(vanity);
    await choose(crm, "mouse", "sandbox.zohoapis.eu");
    await eventually(() => switches(crm)).toEqual(ready);
    await crm.frame.evaluate((value) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, value);
      // The page that is left may still learn the CRM user's language, and would keep it over this.
      Storage.prototype.setItem = () => undefined;
    }, stored);
    await reopen(crm);
    await eventually(() => text(crm)).toContain(say("host.title"));
    expect(await asked(crm)).toEqual([]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("works where the browser refuses storage, and says what that means", async () => {
    const crm = await browser.openCrm({ ...vanity, storage: "denied" });
    await choose(crm, "mouse", "sandbox.zohoapis.eu");
    await eventually(() => switches(crm)).toEqual(ready);
    await eventually(() => text(crm)).toContain(say("choice.forgotten"));
    await person(crm, "mouse").press("switch", from);
    await person(crm, "mouse").press("button", say("confirm.hide", { field: from }));
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });

    await reopen(crm);
    await eventually(() => text(crm)).toContain(say("host.title"));
    expect(await asked(crm)).toEqual([]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("says nothing of storage where nothing is to be kept", async () => {
    const crm = await browser.openCrm({ storage: "denied" });
    await eventually(() => switches(crm)).toEqual(ready);
    expect(await text(crm)).not.toContain(say("choice.forgotten"));
    expect(await crm.complaints()).toEqual([]);
  });
});

async function choose(crm: WidgetInCrm, way: Way, host: string): Promise<void> {
  const someone = person(crm, way);
  await someone.choose(say("host.label"), host);
  await someone.press("button", say("host.use"));
}

async function hosts(crm: WidgetInCrm): Promise<string[]> {
  return (await preferenceRequests(crm)).map(({ host }) => host);
}

/** The same widget in the same CRM page, opened once more. */
async function reopen({ page, frame }: WidgetInCrm): Promise<void> {
  await frame.evaluate(() => document.body.replaceChildren());
  await page.evaluate(() => {
    window.simulator.clear();
    window.simulator.reload();
  });
}
