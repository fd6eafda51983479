import { expect, it } from "vitest";
import { sdkScript } from "../../src/simulator/sdk/sdk";
import { eachBrowser } from "../support/browser/each-browser";
import type { Reply } from "../support/page/routes";
import { speech } from "../support/states/open";
import { heardAlerts, listen } from "../support/widget/announcements";
import { eventually } from "../support/widget/eventually";
import { fastClock } from "../support/widget/fast-clock";
import { bothWays, person } from "../support/widget/person";
import { alerts, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const german = speech("de").words.say;
const ready = { [from]: true, [to]: true };
const crmSilent = `${say("effect.start")} ${say("problem.crm-silent")}`;
const sdkFailed = `${say("effect.start")} ${say("problem.sdk-failed")}`;
const sdkSlow = `${say("effect.start")} ${say("problem.sdk-slow")}`;

eachBrowser((browser) => {
  const openFast = (options: Parameters<typeof browser.openCrm>[0]) =>
    browser.openCrm({
      prepare: async (page) => {
        await fastClock(page);
        await listen(page);
      },
      ...options,
    });

  it("recovers by itself when the SDK comes late", async () => {
    const crm = await openFast({ sdk: { afterMs: 1500 } });
    await eventually(() => switches(crm)).toEqual(ready);
    expect(await heardAlerts(crm)).toContain(sdkSlow);
    expect(await alerts(crm)).toEqual([]);
  });

  it(
    "keeps the language that was chosen before the CRM page answered",
    bothWays(async (way) => {
      const crm = await openFast({
        beforeFrame: (page) => page.evaluate(() => window.simulator.hold({ event: "REGISTER" })),
      });
      await eventually(() => alerts(crm)).toEqual([crmSilent]);
      const someone = person(crm, way);
      await someone.choose(say("language.label"), "de");
      await eventually(() => text(crm)).toContain(german("problem.crm-silent"));
      await crm.page.evaluate(() => window.simulator.release());
      await eventually(() => switches(crm)).toEqual(ready);
      expect(await text(crm)).toContain(german("page.intro"));
    }),
  );

  it(
    "says that Zoho's script did not load, and loads it again when told to",
    bothWays(async (way) => {
      const body = await sdkScript();
      let answer: Reply = { status: 404 };
      const crm = await browser.openCrm({
        origins: { "https://live.zwidgets.com": () => answer },
      });
      await eventually(() => alerts(crm)).toEqual([sdkFailed]);
      expect(await switches(crm)).toEqual({});
      answer = { type: "text/javascript", body };
      await person(crm, way).press("button", say("action.retry"));
      await eventually(() => switches(crm)).toEqual(ready);
    }),
  );
});
