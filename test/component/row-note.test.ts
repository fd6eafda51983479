import { describe, expect, it } from "vitest";
import type { Row } from "../../src/widget/preferences/state";
import { say } from "../support/widget/words";
import { context, draw } from "./support/draw";
import { allOf, exists, find, said, textOf, textsBy } from "./support/find";
import { bothHidden, bothShown, ready, rows, withRow } from "./support/states";

const row = (kind: string): Row => rows[kind] ?? { at: "idle" };

/** The status of a row, by its state. */
const quiet: readonly [kind: string, values: typeof bothShown, words: RegExp | undefined][] = [
  ["idle", bothShown, undefined],
  ["saving", bothShown, undefined],
  ["checking", bothShown, undefined],
  ["saved", bothShown, /^From Number is now shown/],
  ["saved", bothHidden, /^From Number is now hidden/],
  ["changed elsewhere", bothShown, /^From Number was switched on somewhere else.*audit log/],
  ["changed elsewhere", bothHidden, /^From Number was switched off somewhere else.*audit log/],
  ["waiting", bothShown, /^From Number is next/],
  ["saving slowly", bothShown, /^Saving From Number/],
  ["not confirmed", bothShown, /^Checking whether From Number has changed/],
];

describe("a row says politely", () => {
  it.each(quiet)("%s, with %j", (kind, values, words) => {
    draw(withRow(row(kind), values));
    expect(said("alert")).toEqual([]);
    expect(said("status")).toEqual(words ? [expect.stringMatching(words)] : []);
  });
  it("that a new telephony integration switches both on, if one was switched on", () => {
    draw(withRow(row("changed elsewhere")));
    expect(said("status").join()).toContain("telephony");
  });
  it("why a press waits, before it is known whose permissions it has", () => {
    draw({ ...withRow(row("waiting")), permissions: { at: "asking" } });
    const [words] = said("status");
    draw(withRow(row("waiting")));
    expect(said("status")).not.toEqual([words]);
  });
  it("as a description of its switch", () => {
    draw(withRow(row("saved")));
    const texts = textsBy(find("switch", "From Number"), "aria-describedby");
    expect(texts.join(" ")).toContain(said("status")[0]);
  });
});

describe("a row that failed", () => {
  it.each([
    ["refused", bothShown, /^From Number is still shown\. .*required/],
    ["refused", bothHidden, /^From Number is still hidden\. /],
    ["failed", bothShown, /^From Number is still shown\. .*try again/],
    ["unknown", bothShown, /^It is not known whether From Number has changed\. /],
  ] as const)("says first what the state is, then why: %s, with %j", (kind, values, words) => {
    draw(withRow(row(kind), values));
    expect(said("alert")).toEqual([expect.stringMatching(words)]);
    expect(said("status").filter((text) => text.includes("Saving"))).toEqual([]);
  });
  it("keeps the focus where it is", () => {
    const { redraw } = draw(ready());
    find("switch", "From Number").focus();
    redraw(withRow(row("refused")));
    expect(document.activeElement).toBe(find("switch", "From Number"));
  });
  it("quotes Zoho's words for a refusal", () => {
    const problem = { code: "NOT_ALLOWED", message: "Field is <b>mandatory</b>" } as const;
    const { root } = draw(withRow({ at: "idle", note: { kind: "failed", problem } }));
    // Visible, and not only collapsed under Details.
    expect([...root.querySelectorAll("p")].map(textOf).join("\n")).toContain(problem.message);
    expect(root.querySelector("b")).toBeNull();
  });
  it("offers Try again only if the outcome is unknown", () => {
    const { actions } = draw(withRow(row("unknown")));
    find("button", "Try again").click();
    expect(actions.retry).toHaveBeenCalledOnce();
    draw(withRow(row("failed")));
    expect(exists("button", "Try again")).toBe(false);
  });
  it("says once, at the top of the page, that reading fails too", () => {
    const { root } = draw({ ...withRow(row("unknown")), stale: { code: "no-answer" } });
    expect(said("alert")).toEqual([expect.stringMatching(/^What you see may be out of date\. /)]);
    expect(said("status")).toEqual([say("row.unknown", { field: "From Number" })]);
    expect(root.querySelectorAll("details")).toHaveLength(1);
    expect(allOf("button").filter((one) => textOf(one) === "Try again")).toHaveLength(1);
  });
  it("moves the focus to the switch when Try again disappears", () => {
    const { redraw } = draw(withRow(row("unknown")));
    find("button", "Try again").focus();
    redraw(withRow(row("not confirmed")));
    expect(document.activeElement).toBe(find("switch", "From Number"));
  });
  it("has its words outside the controls", () => {
    draw(withRow(row("unknown")));
    for (const region of allOf("alert")) {
      expect(region.querySelector("a, button, summary")).toBeNull();
    }
  });
});

describe("a field that was just shown", () => {
  it("has a link to the layouts of this organisation, in a new tab", () => {
    const organisation = { id: "60001", name: "Acme" };
    draw({ ...withRow(row("saved")), organisation });
    const link = find("link", say("row.layouts"));
    expect(link.getAttribute("href")).toMatch(/^https:\/\/crm\.zoho\.eu\/.*org60001.*Calls/);
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toContain("noopener");
  });
  it.each([
    ["the CRM page is not known", withRow(row("saved")), { ...context, crm: undefined }],
    ["it was hidden", withRow(row("saved"), bothHidden), context],
    ["it was switched on elsewhere", withRow(row("changed elsewhere")), context],
  ])("has none if %s", (_where, state, there) => {
    draw(state, there);
    expect(allOf("link")).toEqual([]);
  });
});
