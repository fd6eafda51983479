import { it } from "vitest";
import arabic from "../../app/translations/ar.json";
import german from "../../app/translations/de.json";
import english from "../../app/translations/en.json";
import french from "../../app/translations/fr.json";
import { inChromium } from "../support/browser/each-browser";
import { deferred } from "../support/deferred";
import { text } from "../support/widget/screen";
import { keepBack } from "./support/languages";
import { must } from "./support/must";
import { openTab, type Tab } from "./support/open";
import { chooseLanguage, spoken } from "./support/see";
import { Zoho } from "./support/zoho";

// The language that was chosen last wins, however late the file of an earlier one arrives. `lang`, `dir`,
// the words and the list of languages agree, while it is loading and afterwards.

inChromium((browser) => {
  it("French is kept and comes late, German is chosen meanwhile", async () => {
    const late = keepBack("fr");
    const zoho = new Zoho();
    zoho.organisation.language = "fr_FR";
    const tab = await openTab(browser, {
      zoho,
      kept: { version: 1, userLanguage: "fr" },
      file: late.file,
    });
    await must(tab, "French was asked for", () => late.asked, true);
    await must(tab, "It was read meanwhile", () => zoho.count("GET"), 1);
    await chooseLanguage(tab, "de");
    await speaks(tab, "de", german, french);
    late.release();
    await settled(tab);
    await speaks(tab, "de", german, french);
  });

  it("Arabic is chosen and comes late, English is chosen meanwhile", async () => {
    const late = keepBack("ar");
    const tab = await openTab(browser, { file: late.file });
    await speaks(tab, "en", english, arabic);
    await chooseLanguage(tab, "ar");
    await must(tab, "Arabic was asked for", () => late.asked, true);
    await chooseLanguage(tab, "en");
    await speaks(tab, "en", english, arabic);
    late.release();
    await settled(tab);
    await speaks(tab, "en", english, arabic);
  });

  it("own: two are late, and the first choice comes last", async () => {
    const late = keepBack("ar");
    const later = keepBack("fr");
    const tab = await openTab(browser, {
      file: async (path) => (await late.file(path)) ?? later.file(path),
    });
    await speaks(tab, "en", english, arabic);
    await chooseLanguage(tab, "ar");
    await must(tab, "Arabic was asked for", () => late.asked, true);
    await chooseLanguage(tab, "fr");
    await must(tab, "French was asked for", () => later.asked, true);
    later.release();
    await speaks(tab, "fr", french, arabic);
    late.release();
    await settled(tab);
    await speaks(tab, "fr", french, arabic);
  });

  it("own: what was chosen first fails late", async () => {
    const late = keepBack("ar");
    const tab = await openTab(browser, { file: late.file });
    await speaks(tab, "en", english, arabic);
    await chooseLanguage(tab, "ar");
    await must(tab, "Arabic was asked for", () => late.asked, true);
    await chooseLanguage(tab, "de");
    await speaks(tab, "de", german, arabic);
    late.release({ status: 404 });
    await settled(tab);
    await speaks(tab, "de", german, arabic);
  });

  it("own: the user record says Spanish after German was chosen", async () => {
    const { promise, resolve } = deferred<{ body: unknown }>();
    const zoho = new Zoho().when(({ request }) =>
      request?.path.endsWith("/users") ? promise : undefined,
    );
    const tab = await openTab(browser, { zoho });
    await speaks(tab, "en", english, german);
    await chooseLanguage(tab, "de");
    await speaks(tab, "de", german, english);
    resolve({
      body: { users: [{ id: "4150868000000150015", language: "es_ES", locale: "es_ES" }] },
    });
    await settled(tab);
    await speaks(tab, "de", german, english);
  });

  it("counter-test: the only choice that was made is spoken", async () => {
    const tab = await openTab(browser);
    await speaks(tab, "en", english, arabic);
    await chooseLanguage(tab, "ar");
    await speaks(tab, "ar", arabic, english);
  });
});

type Words = Readonly<Record<"page.intro", string>>;

/** Words, `lang`, `dir` and the list agree on one language. */
async function speaks(tab: Tab, language: string, words: Words, other: Words): Promise<void> {
  await must(
    tab,
    `The words are ${language}`,
    () => text(tab),
    (all) => all.includes(words["page.intro"]) && !all.includes(other["page.intro"]),
  );
  await must(tab, "lang, dir and the list agree with them", () => spoken(tab), {
    lang: language,
    dir: language === "ar" ? "rtl" : "ltr",
    list: language,
  });
}

/** Waits until a released file has run. */
async function settled({ zoho }: Tab): Promise<void> {
  await new Promise((done) => setTimeout(done, 700));
  await zoho.quiet();
}
