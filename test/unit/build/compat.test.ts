import { describe, expect, it } from "vitest";
import { newerThan } from "../../support/compat/script";
import { stylesNewerThan } from "../../support/compat/styles";
import { browsersOf } from "../../support/compat/support";

const old = browsersOf(["es2022", "chrome109", "edge109", "firefox110", "safari15.4"]);
const newer = browsersOf(["es2022", "chrome123", "edge123", "firefox128", "safari17.5"]);
const namesIn = (lines: readonly string[]) => lines.map((line) => line.split(": ")[0]);
const scripts = (...texts: readonly string[]) => namesIn(newerThan(texts, newer));

describe("a feature of a script that browsers lack", () => {
  it("depends on how old they are", () => {
    const script = "AbortSignal.any([]); Promise.withResolvers(); [].toSorted()";
    const names = ["AbortSignal.any", "Promise.withResolvers", "toSorted"];
    expect(namesIn(newerThan([script], old))).toEqual(names);
    expect(newerThan([script], newer)).toEqual([]);
  });

  it("names those that lack it", () => {
    expect(newerThan(["Iterator.from([])"], newer)).toEqual([
      "Iterator.from: firefox 128, safari 17.5",
    ]);
  });

  it.each([
    ["a global", "new CloseWatcher()", "CloseWatcher"],
    ["a member of a global", "Promise.try(act)", "Promise.try"],
    ["a member of the window", "window.scheduler.yield()", "scheduler"],
    ["a member of anything", "a.moveBefore(b, c)", "moveBefore"],
    ["one behind a question mark", "a?.startViewTransition?.()", "startViewTransition"],
    ["one by its name as text", 'a["moveBefore"](b)', "moveBefore"],
    ["one that is taken out", "const { fromBase64 } = Uint8Array", "fromBase64"],
  ])("is found: %s", (_what, script, name) => {
    expect(scripts(script)).toContain(name);
  });

  it.each([
    ["a variable of that name", "function use(Temporal) { return Temporal; }"],
    ["an older thing of that name", "a.map(b); a.from(b)"],
    ["a thing of the script's own", "const a = { moveBefore() {} }; a.moveBefore()"],
    ["what nobody knows", "a.moveBeforehand()"],
  ])("is not %s", (_what, script) => {
    expect(scripts(script)).toEqual([]);
  });

  it("is not a name that another of the scripts defines", () => {
    expect(scripts("a.moveBefore()", "export const a = { moveBefore: 1 }")).toEqual([]);
  });
});

describe("a feature of a style sheet that browsers lack", () => {
  it.each([
    ["a property", "a{field-sizing:content}", "field-sizing"],
    ["an at-rule", "@position-try --x{}", "@position-try"],
    ["a pseudo-class", "a:open{color:red}", ":open"],
    ["a function", "a{inline-size:calc-size(auto,size)}", "calc-size()"],
  ])("is found: %s", (_what, css, name) => {
    expect(namesIn(stylesNewerThan(css, newer))).toContain(name);
  });

  it("is not one that they have", () => {
    const css = "@media (width<9px){a:is(b)::before{color:light-dark(red,blue);--open:1}}";
    expect(stylesNewerThan(css, newer)).toEqual([]);
    expect(stylesNewerThan(css, old)).toContain(
      "light-dark(): chrome 109, edge 109, firefox 110, safari 15.4",
    );
  });
});
