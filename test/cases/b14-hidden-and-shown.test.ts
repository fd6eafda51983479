import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { clickAt } from "../support/widget/person";
import { statusOf, switches } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { setPlace } from "./support/crm-page";
import { must, still } from "./support/must";
import { openTab, pass, type Tab } from "./support/open";
import { bothOn, fromOff, openReady, ready } from "./support/see";

// CRM keeps a widget and shows it again, with or without another PageLoad, and may hide it without any
// focus or `visibilitychange` event. When it comes into view, it reads again and says what was changed
// elsewhere, at most once in 30 s, however many events there are.

/** Ways of hiding the frame and showing it again. */
const ways = [
  { name: "display: none", away: "display: none", back: "" },
  { name: "own: no height around it", away: "block-size: 0; overflow: hidden", back: "" },
  {
    name: "own: moved out of the page",
    away: "position: fixed; inset-inline-start: -5000px",
    back: "",
  },
];

inChromium((browser) => {
  for (const client of ["connection", "user"] as const) {
    it.each(ways)(`(a) shown with a PageLoad, $name, ${client} client`, async ({ away, back }) => {
      const tab = await hiddenFor(60_000, away, client);
      await setPlace(tab.page, back);
      await pageLoads(tab, 1);
      await saysChanged(tab);
    });

    it.each(ways)(`(b) shown without a word, $name, ${client} client`, async ({ away, back }) => {
      const tab = await hiddenFor(60_000, away, client);
      await setPlace(tab.page, back);
      await saysChanged(tab);
    });
  }

  it("own: (b) scrolled out of view and back", async () => {
    const tab = await openTab(browser);
    await ready(tab);
    await tab.page.evaluate(() => window.scrollTo(0, 2_500));
    await pass(tab, 60_000);
    tab.zoho.organisation.show_from_number = false;
    await tab.page.evaluate(() => window.scrollTo(0, 0));
    await saysChanged(tab);
  });

  it("(c) ten PageLoads within a second, in view", async () => {
    const tab = await openTab(browser);
    await ready(tab);
    await pass(tab, 31_000);
    await pageLoads(tab, 10);
    await must(tab, "It was read once more", () => tab.zoho.count("GET"), 2);
    await pass(tab, 3_000);
    await still(tab, "And no more than once", () => tab.zoho.asked, ["GET", "GET"]);
    await still(tab, "The switches are there", () => switches(tab), bothOn);
  });

  it("own: (c) shown, ten PageLoads, and a click, all at once", async () => {
    const tab = await hiddenFor(60_000, "display: none", "connection");
    await setPlace(tab.page, "");
    await pageLoads(tab, 10);
    await clickAt(tab.frame, "h1");
    await saysChanged(tab);
    await pass(tab, 3_000);
    await still(tab, "It was read once more", () => tab.zoho.asked, ["GET", "GET"]);
  });

  it("counter-test: shown again after 10 s it does not read", async () => {
    const tab = await hiddenFor(10_000, "display: none", "connection");
    await setPlace(tab.page, "");
    await pageLoads(tab, 1);
    await pass(tab, 2_000);
    await still(tab, "It was read once, at the opening", () => tab.zoho.asked, ["GET"]);
  });

  it("counter-test: while it is out of view it does not read", async () => {
    const tab = await hiddenFor(300_000, "display: none", "connection");
    await still(tab, "It was read once, at the opening", () => tab.zoho.asked, ["GET"]);
  });

  /** Both are on; then the frame is out of view for a while, and somebody else hides From Number. */
  async function hiddenFor(ms: number, away: string, client: "connection" | "user"): Promise<Tab> {
    const tab = await openReady(browser, { client });
    await setPlace(tab.page, away);
    await new Promise((done) => setTimeout(done, 200));
    await pass(tab, ms);
    tab.zoho.organisation.show_from_number = false;
    return tab;
  }
});

function pageLoads({ page }: Tab, times: number): Promise<void> {
  return page.evaluate((count) => {
    for (let n = 0; n < count; n++) {
      window.crm.post({ type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: {} });
    }
  }, times);
}

async function saysChanged(tab: Tab): Promise<void> {
  await must(tab, "From Number shows as off", () => switches(tab), fromOff);
  await must(
    tab,
    "It is said that it was switched off elsewhere",
    () => statusOf(tab, from),
    say("row.changedHidden", { field: from }),
  );
  await still(tab, "One read told it", () => tab.zoho.asked, ["GET", "GET"]);
}
