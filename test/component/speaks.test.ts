import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { optOutOfTranslation, switchLanguage } from "../../src/widget/words/language";
import { say } from "../../src/widget/words/words";

const page = document.documentElement;

beforeEach(async () => {
  await switchLanguage("en");
});
afterEach(() => vi.restoreAllMocks());

/** Language and direction of the page, and one of its words. */
const spoken = () => [page.lang, page.dir, say("switch.on")];
const english = ["en", "ltr", "On"];

describe("a language whose file does not load", () => {
  it("changes nothing, while it is fetched and afterwards", async () => {
    // No build has written that file.
    const switched = switchLanguage("ar");
    expect(spoken()).toEqual(english);
    expect(await switched).toBe(false);
    expect(spoken()).toEqual(english);
  });
  it("does not undo what was chosen after it", async () => {
    const first = switchLanguage("ar");
    expect(await switchLanguage("en")).toBe(true);
    expect(await first).toBe(false);
    expect(spoken()).toEqual(english);
  });
});

describe("a page in English", () => {
  function browserSpeaks(...languages: string[]) {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
  }
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ["who chose it", "en", "pl_PL", ["pl"]],
    ["whose CRM speaks it", undefined, "en_GB", ["pl"]],
    ["whose browser does, where CRM says nothing", undefined, undefined, ["pl", "en-US"]],
  ])("keeps translators off for a reader %s", (_who, chosen, known, languages) => {
    browserSpeaks(...languages);
    optOutOfTranslation(chosen, known);
    expect(page.getAttribute("translate")).toBe("no");
  });
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ["whose CRM speaks Polish", undefined, "pl_PL", ["en-US"]],
    ["who reads Traditional Chinese", undefined, "zh_TW", []],
    ["whose browser speaks Polish", undefined, undefined, ["pl"]],
    ["who chose a language whose file did not come", "de", "de_DE", []],
  ])("may be translated for a reader %s", (_who, chosen, known, languages) => {
    page.setAttribute("translate", "no");
    browserSpeaks(...languages);
    optOutOfTranslation(chosen, known);
    expect(page.hasAttribute("translate")).toBe(false);
  });
});
