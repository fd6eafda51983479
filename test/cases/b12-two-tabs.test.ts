import { it } from "vitest";
import german from "../../app/translations/de.json";
import { inChromium } from "../support/browser/each-browser";
import { deferred } from "../support/deferred";
import { switches } from "../support/widget/screen";
import { say } from "../support/widget/words";
import { typeLinkName } from "./support/link-name";
import { must, still } from "./support/must";
import { openTab, pass, reload, type Tab } from "./support/open";
import { bothOn, chooseHost, chooseLanguage, reads, ready, spoken } from "./support/see";
import { Zoho } from "./support/zoho";

// Two tabs of the same CRM: a choice in one persists, whatever the other one determines or chooses
// afterwards. A tab writes only what it changed, merged into what is stored at that time.

inChromium((browser) => {
  it("a language chosen in A stays when B asks for day or night", async () => {
    const zoho = new Zoho();
    const a = await openTab(browser, { zoho });
    await ready(a);
    const b = await openTab(browser, { zoho, beside: a });
    await ready(b);
    await zoho.quiet();
    await chooseIn(a, "de");
    await goTo(b, 31_000);
    const again = await reload(a);
    await must(again, "A is still German", async () => (await spoken(again)).lang, "de");
  });

  it("a link name chosen in A stays when B asks for day or night", async () => {
    const zoho = new Zoho();
    const a = await openTab(browser, { zoho });
    await ready(a);
    const b = await openTab(browser, { zoho, beside: a });
    await ready(b);
    await zoho.quiet();
    // Only now, so that A gets to the guide and B does not know.
    zoho.organisation.link = "other";
    const lost = await reload(a);
    await typeLinkName(lost, "other");
    await ready(lost);
    await zoho.quiet();
    zoho.organisation.link = undefined;
    await goTo(b, 31_000);
    zoho.organisation.link = "other";
    await ready(await reload(lost));
    await still(a, "It goes on over that connection", () => zoho.requests.at(-1)?.link, "other");
  });

  it("own: what B chooses itself is written beside what A chose", async () => {
    const zoho = new Zoho();
    zoho.organisation.link = "other";
    const a = await openTab(browser, { zoho });
    await reads(a, "The guide is there", say("guide.title"));
    const b = await openTab(browser, { zoho, beside: a });
    await reads(b, "The guide is there", say("guide.title"));
    await chooseIn(a, "de");
    await b.page.bringToFront();
    await typeLinkName(b, "other");
    await ready(b);
    await zoho.quiet();
    const again = await reload(a);
    await must(again, "A is still German", async () => (await spoken(again)).lang, "de");
    await must(
      again,
      "And has the switches over B's connection",
      async () => Object.values(await switches(again)),
      [true, true],
    );
  });

  it("own: B learns the user's language after A chose another", async () => {
    const zoho = new Zoho();
    const a = await openTab(browser, { zoho });
    await ready(a);
    await zoho.quiet();
    const { promise, resolve } = deferred<{ body: unknown }>();
    zoho.when(({ request }) => (request?.path.endsWith("/users") ? promise : undefined));
    const b = await openTab(browser, { zoho, beside: a });
    await ready(b);
    await chooseIn(a, "de");
    resolve({
      body: { users: [{ id: "4150868000000150015", language: "es_ES", locale: "es_ES" }] },
    });
    await pass(b, 1_000);
    const again = await reload(a);
    await must(again, "A is still German", async () => (await spoken(again)).lang, "de");
  });

  it("own: a host chosen in A stays when B, where it was chosen before, changes its language", async () => {
    const zoho = new Zoho();
    const crmOrigin = "https://crm.larkspur.example";
    zoho.organisation.apiHost = "www.zohoapis.in";
    const b = await openTab(browser, { zoho, crmOrigin });
    await reads(b, "The host is asked for", say("host.title"));
    const a = await openTab(browser, { zoho, crmOrigin, beside: b });
    await reads(a, "The host is asked for", say("host.title"));
    await a.page.bringToFront();
    await chooseHost(a, "www.zohoapis.in");
    await ready(a);
    await zoho.quiet();
    await chooseIn(b, "de");
    const again = await reload(a);
    await must(
      again,
      "No host is asked for, the switches are there",
      async () => Object.values(await switches(again)),
      [true, true],
    );
    await must(again, "In the language that B chose", async () => (await spoken(again)).lang, "de");
  });

  it("counter-test: one tab keeps what is chosen in it", async () => {
    const a = await openTab(browser);
    await ready(a);
    await chooseIn(a, "de");
    const again = await reload(a);
    await reads(again, "It is still German", german["page.intro"]);
  });
});

async function chooseIn(tab: Tab, language: string): Promise<void> {
  await tab.page.bringToFront();
  await chooseLanguage(tab, language);
  await reads(tab, "It is German now", german["page.intro"]);
}

/** Switches to another tab after a time, as a person does: by a click into its frame. */
async function goTo(tab: Tab, ms: number): Promise<void> {
  await tab.page.bringToFront();
  await tab.page.click("h1");
  await pass(tab, ms);
  await (await tab.frame.$("h1"))?.click();
  await pass(tab, 1_000);
  await still(tab, "The tab shows what it showed", () => switches(tab), bothOn);
}
