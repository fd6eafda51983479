import { it } from "vitest";
import simplified from "../../app/translations/zh-CN.json";
import { inChromium } from "../support/browser/each-browser";
import { text } from "../support/widget/screen";
import { say } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, reload, type Tab } from "./support/open";
import { chooseLanguage, openReady, reads, readsNot, spoken } from "./support/see";
import { Zoho } from "./support/zoho";

// Readers of Traditional Chinese get English (or Traditional, if it exists) unless they choose Simplified
// themselves, wherever their language comes from: CRM's context, their user record, or this browser's
// storage. Readers of Simplified get Simplified.

const traditional = ["zh_TW", "zh_HK", "zh-Hant-TW", "zh_MO", "zh_hant", "zh-Hant-CN"];
const simple = ["zh_CN", "zh_SG", "zh-Hans", "zh", "zh_Hans_HK", "ZH-cn"];

inChromium((browser) => {
  it.each(traditional)("the context's %s", async (locale) => {
    const zoho = new Zoho();
    Object.assign(zoho.organisation, { locale, language: locale });
    const tab = await openReady(browser, { zoho });
    await notSimplified(tab);
    // The stored language is used the next time.
    const again = await reload(tab);
    await must(again, "It was read anew", () => zoho.count("GET"), 2);
    await zoho.quiet();
    await notSimplified(again);
    await chooseLanguage(again, "zh-CN");
    await isSimplified(again);
    const chosen = await reload(again);
    await isSimplified(chosen);
  });

  it.each(traditional)("the user record's %s", async (language) => {
    const zoho = new Zoho();
    Object.assign(zoho.organisation, { locale: undefined, language });
    const tab = await openReady(browser, { zoho });
    const again = await reload(tab);
    await must(again, "It was read anew", () => zoho.count("GET"), 2);
    await zoho.quiet();
    await notSimplified(again);
  });

  it.each(traditional)("%s, kept in this browser", async (userLanguage) => {
    const zoho = new Zoho();
    Object.assign(zoho.organisation, { locale: undefined, language: userLanguage });
    const tab = await openReady(browser, { zoho, kept: { version: 1, userLanguage } });
    await notSimplified(tab);
  });

  it.each(simple)("counter-test: the context's %s is Simplified", async (locale) => {
    const zoho = new Zoho();
    Object.assign(zoho.organisation, { locale, language: locale });
    await isSimplified(await openTab(browser, { zoho }));
  });

  it.each(simple)(
    "counter-test: the user record's %s is Simplified the next time",
    async (language) => {
      const zoho = new Zoho();
      Object.assign(zoho.organisation, { locale: undefined, language });
      const tab = await openTab(browser, { zoho });
      await must(
        tab,
        "It was asked who is there",
        () => zoho.requests.some(({ path }) => path.endsWith("/users")),
        true,
      );
      await zoho.quiet();
      await isSimplified(await reload(tab));
    },
  );
});

async function isSimplified(tab: Tab): Promise<void> {
  await reads(tab, "The page is in Simplified Chinese", simplified["page.intro"]);
  await must(
    tab,
    "And says so",
    async () => (await spoken(tab)).lang,
    (lang) => /^zh(-CN|-Hans)?$/i.test(lang),
  );
}

async function notSimplified(tab: Tab): Promise<void> {
  await readsNot(tab, "The page is not in Simplified Chinese", simplified["page.intro"]);
  const { lang } = await spoken(tab);
  const own = /^zh-(TW|HK|Hant)/i.test(lang);
  await still(
    tab,
    "It says English or Traditional of itself",
    () => lang,
    (one) => own || /^en/.test(one),
  );
  if (own) return;
  await still(
    tab,
    "The page is in English",
    () => text(tab),
    (all) => all.includes(say("page.intro")),
  );
}
