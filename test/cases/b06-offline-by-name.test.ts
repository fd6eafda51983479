import type { Page } from "puppeteer-core";
import { it } from "vitest";
import { settings } from "../../src/widget/settings";
import { inChromium } from "../support/browser/each-browser";
import { person } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, pass, type Tab } from "./support/open";
import { bothOff, bothOn, fromOff, hide, openReady, pressIfThere, ready } from "./support/see";
import { Zoho } from "./support/zoho";

// The browser's offline state is only a hint, because the CRM page makes the requests. The widget sends
// its request anyway, or offers a button that does, and an answer ends the notice. While the browser
// reports offline, a press first reads, and the change is sent once that read is answered.

/** `navigator.onLine` is false in every frame, as when the system's connectivity check is blocked. */
async function offlineByName(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(Navigator.prototype, "onLine", { get: () => false });
  });
}

/** Dispatches a false offline event; `says` is the value of `navigator.onLine` from then on. */
async function goOffline({ frame }: Tab, says: boolean): Promise<void> {
  await frame.evaluate((value) => {
    Object.defineProperty(Navigator.prototype, "onLine", { get: () => value });
    window.dispatchEvent(new Event("offline"));
  }, says);
}

const noNotice = (all: string) => !all.includes(say("problem.offline"));

inChromium((browser) => {
  for (const client of ["connection", "user"] as const) {
    it(`(a) offline from the start, no event ever, ${client} client`, async () => {
      const tab = await openTab(browser, { client, prepare: offlineByName });
      await pass(tab, 3_000);
      await pressIfThere(tab, say("action.retry"));
      await ready(tab);
      await must(tab, "No notice is left", () => text(tab), noNotice);
      await hide(tab, from);
      await must(tab, "From Number can be hidden", () => switches(tab), fromOff);
    });

    it(`(b) an offline event and no online event, then a press, ${client} client`, async () => {
      const zoho = new Zoho();
      zoho.organisation.show_from_number = false;
      zoho.organisation.show_to_number = false;
      const tab = await openReady(browser, { zoho, client }, bothOff);
      await goOffline(tab, false);
      await person(tab, "mouse").press("switch", to);
      await must(tab, "To Number is on", () => switches(tab), { [from]: false, [to]: true });
      await must(tab, "It was read, changed, and read again", () => zoho.asked, [
        "GET",
        "GET",
        'PUT {"show_to_number":true}',
        "GET",
      ]);
      await must(tab, "No notice is left", () => text(tab), noNotice);
    });
  }

  it("own: the event alone, while navigator.onLine stays true; then a hide", async () => {
    const zoho = new Zoho();
    const tab = await openReady(browser, { zoho });
    await goOffline(tab, true);
    await hide(tab, from);
    await must(tab, "From Number is off", () => switches(tab), fromOff);
    await still(tab, "By one change", () => zoho.count("PUT"), 1);
    await must(tab, "No notice is left", () => text(tab), noNotice);
  });

  it("own: offline from the start, the first answer is lost, Try again brings it", async () => {
    const zoho = new Zoho().onSetting("GET", "never");
    const tab = await openTab(browser, { zoho, prepare: offlineByName });
    await must(tab, "It was asked all the same", () => zoho.count("GET"), 1);
    await pass(tab, settings.limits.request + 1_000);
    await pressIfThere(tab, say("action.retry"));
    await ready(tab);
    await must(tab, "No notice is left", () => text(tab), noNotice);
  });

  it("own: offline for hours, the person returns and sees the current values", async () => {
    const zoho = new Zoho();
    const tab = await openReady(browser, { zoho });
    await goOffline(tab, false);
    zoho.organisation.show_from_number = false;
    await tab.page.click("h1");
    await pass(tab, 31_000);
    await (await tab.frame.$("h1"))?.click();
    await must(tab, "What was changed elsewhere shows", () => switches(tab), fromOff);
    await must(tab, "No notice is left", () => text(tab), noNotice);
  });

  it("counter-test: really cut off, a press changes nothing, and nothing pretends it did", async () => {
    const zoho = new Zoho();
    const tab = await openReady(browser, { zoho });
    zoho.when(({ request }) => (request ? "never" : undefined));
    await goOffline(tab, false);
    await hide(tab, from);
    await pass(tab, 10_000);
    await still(tab, "The switches are as before", () => switches(tab), bothOn);
    await still(
      tab,
      "No change was sent on a line that does not answer",
      () => zoho.count("PUT"),
      0,
    );
  });
});
