import { describe, expect, it } from "vitest";
import { languageFor } from "../../../src/widget/words/language";
import { addWords, say, useWords } from "../../../src/widget/words/words";

describe("the language for a locale", () => {
  it.each([
    ["de", "de"],
    ["de_DE", "de"],
    ["de-AT", "de"],
    ["pt_BR", "pt-BR"],
    ["pt_PT", "pt-BR"],
    ["zh_CN", "zh-CN"],
    ["zh", "zh-CN"],
    ["zh_SG", "zh-CN"],
    ["zh-Hans", "zh-CN"],
    ["zh_Hans_HK", "zh-CN"],
    ["zh_TW", "en"],
    ["zh_HK", "en"],
    ["zh_MO", "en"],
    ["zh_hant", "en"],
    ["zh-Hant-CN", "en"],
    ["zh-cmn-Hant-TW", "en"],
    ["zh-yue-HK", "en"],
    ["zh-TW-u-ca-roc", "en"],
    ["zh-hans-TW", "zh-CN"],
    ["zh-CN-u-co-pinyin", "zh-CN"],
    ["yue_HK", "en"],
    ["de_DE.UTF-8", "de"],
    [" de@euro", "de"],
    ["fil", "en"],
    ["iw_IL", "en"],
    ["in_ID", "en"],
    ["AR_sa", "ar"],
    ["en_US", "en"],
    ["en", "en"],
    ["nl_NL", "en"],
    ["", "en"],
    ["x", "en"],
  ])("%s is %s", (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });
});

describe("another language", () => {
  it("is used, and English where it lacks words", () => {
    useWords({ "switch.on": "Ein" });
    expect([say("switch.on"), say("switch.off")]).toEqual(["Ein", "Off"]);
    useWords({});
    expect(say("switch.on")).toBe("On");
  });
  it("is not overruled by English words that come later", () => {
    useWords({ "switch.on": "Ein" });
    addWords({ "switch.on": "On" });
    expect(say("switch.on")).toBe("Ein");
    useWords({});
  });
});
