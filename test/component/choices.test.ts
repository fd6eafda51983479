import { afterEach, describe, expect, it, vi } from "vitest";
import { initial } from "../../src/widget/preferences/state";
import { languages } from "../../src/widget/words/language";
import { say } from "../support/widget/words";
import { context, draw } from "./support/draw";
import { exists, find, textOf } from "./support/find";
import { ready, stopped } from "./support/states";

const notes = () => [...document.querySelectorAll("p.quiet")].map(textOf);

describe("the person's own permissions", () => {
  const back = "Use the connection instead";
  it.each([
    ["the switches", ready()],
    ["the start", initial],
    ["a problem", stopped({ code: "own-permissions" })],
  ])("in use are shown above %s, and can be given up again", (_what, state) => {
    const { actions } = draw(state, { ...context, usesOwnPermissions: true });
    expect(notes().join("\n")).toContain(say("choice.own"));
    find("button", back).click();
    expect(actions.useConnection).toHaveBeenCalledOnce();
  });
  it.each([undefined, false])("not in use are not mentioned (%s)", (usesOwnPermissions) => {
    draw(ready(), { ...context, ...(usesOwnPermissions !== undefined && { usesOwnPermissions }) });
    expect(exists("button", back)).toBe(false);
    expect(notes().join("\n")).not.toContain("own CRM permissions");
  });
});

describe("a choice that this browser does not keep", () => {
  const words = say("choice.forgotten");
  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])("is reported: %s", (storageRefused, expected) => {
    draw(ready(), { ...context, ...(storageRefused !== undefined && { storageRefused }) });
    expect(notes().includes(words)).toBe(expected);
  });
});

describe("the details of the widget", () => {
  afterEach(() => {
    document.documentElement.lang = "en";
  });
  const select = () => {
    const found = find("combobox", "Language");
    if (!(found instanceof HTMLSelectElement)) throw new Error("The list is no list");
    return found;
  };

  it("are at the end of the page and not collapsed, with the version", () => {
    const { root } = draw(ready());
    const version = say("details.version", { value: __VERSION__ });
    expect(textOf(root.lastElementChild)).toMatch(new RegExp(`^Language.*${version}$`));
    expect(select().closest("details")).toBeNull();
  });
  it("offer English and every other language, each in its own name, as beta but English", () => {
    draw(ready());
    const options = [...select().options];
    expect(options.map(({ value }) => value)).toEqual(["en", ...languages]);
    expect(options.map(({ lang }) => lang)).toEqual(["en", ...languages]);
    const names = options.map(textOf);
    expect(names).toContain("English");
    expect(names.find((name) => name.includes("Deutsch"))).toMatch(/beta/i);
    expect(names.filter((name) => /beta/i.test(name))).toHaveLength(languages.length);
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(["en", "de", "pt-BR"])("have %s selected if it is in use", (language) => {
    // happy-dom's result differs from every browser, so the test observes the assignment instead.
    const set = vi.spyOn(HTMLOptionElement.prototype, "selected", "set");
    draw(ready(), { ...context, language });
    const chosen = set.mock.contexts.filter((_option, call) => set.mock.calls[call]?.[0] === true);
    set.mockRestore();
    expect(chosen.map((option) => option instanceof HTMLOptionElement && option.value)).toEqual([
      language,
    ]);
  });
  it("pass on the chosen language", () => {
    const { actions } = draw(ready());
    select().value = "ja";
    select().dispatchEvent(new Event("change", { bubbles: true }));
    expect(actions.useLanguage).toHaveBeenCalledExactlyOnceWith("ja");
  });
  it("show the language in use if a file did not load, whatever `lang` a translator sets", async () => {
    draw(ready());
    document.documentElement.lang = "pl";
    select().value = "ja";
    select().dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    expect(select().value).toBe("en");
  });
  it("are also there with a problem, and before the first answer, which has enough to draw", () => {
    draw(stopped({ code: "connection" }));
    expect(exists("combobox", "Language")).toBe(true);
    draw(initial);
    expect(exists("combobox", "Language")).toBe(true);
    draw(initial, { language: "en", connection: "link_name" });
    expect(exists("combobox", "Language")).toBe(false);
  });
  it("ask for the names of the languages once, not with each drawing", () => {
    const names = vi.spyOn(Intl, "DisplayNames");
    draw(ready());
    expect(names).not.toHaveBeenCalled();
    names.mockRestore();
  });
});
