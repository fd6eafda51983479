import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, preferenceRequests, reopen } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, person, type Way } from "../support/widget/person";
import { alerts, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const vanity = {
  crmOrigin: "https://crm.larkspur.example",
  query: { apiHost: "sandbox.zohoapis.eu" },
} as const;

const ready = { [from]: true, [to]: true };

eachBrowser((browser) => {
  it(
    "uses the chosen host, and remembers it",
    bothWays(async (way) => {
      const crm = await browser.openCrm(vanity);
      await choose(crm, way, "sandbox.zohoapis.eu");
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await hosts(crm)).toEqual(["sandbox.zohoapis.eu"]);
      await eventually(() => text(crm)).toContain(say("page.sandbox"));

      await reopen(crm);
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await hosts(crm)).toEqual(["sandbox.zohoapis.eu"]);
      // For the pages of this CRM only.
      const keys = await crm.frame.evaluate(() => Object.keys(localStorage));
      expect(keys).toEqual([expect.stringContaining(vanity.crmOrigin)]);
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

  it("works if the browser denies storage, and says what that means", async () => {
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
});

async function choose(crm: WidgetInCrm, way: Way, host: string): Promise<void> {
  const someone = person(crm, way);
  await someone.choose(say("host.label"), host);
  await someone.press("button", say("host.use"));
}

async function hosts(crm: WidgetInCrm): Promise<string[]> {
  return (await preferenceRequests(crm)).map(({ host }) => host);
}
