import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Permissions } from "../../src/widget/preferences/permissions";
import { neededScopes, optionalScopes } from "../../src/widget/preferences/scopes";
import type { Row, State } from "../../src/widget/preferences/state";
import type { ProblemCode } from "../../src/widget/problems/table";
import type { ViewContext } from "../../src/widget/ui/props";
import { type Key, say } from "../../src/widget/words/words";
import { context, draw } from "./support/draw";
import { allOf, exists, find, said, textOf } from "./support/find";
import { bothShown, from, ready, stopped, to, withRow } from "./support/states";

const notReady = stopped({ code: "connection" });
const readOnly = (permissions: Permissions) => ready(bothShown, { permissions });
const { connection } = context;
const scopes = [...neededScopes, ...optionalScopes];
const steps = () => [...document.querySelectorAll("ol > li")].map(textOf);

describe("the guide", () => {
  it.each([
    "connection",
    "own-permissions",
    "unreadable",
    "INVALID_TOKEN",
    "OAUTH_SCOPE_MISMATCH",
  ] as const)("appears for %s, with Try again", (code) => {
    draw(stopped({ code }));
    expect(exists("heading", "Set up the connection")).toBe(true);
    expect(exists("button", "Try again")).toBe(true);
  });
  it.each(["host-unknown", "NO_PERMISSION", "sdk-slow", "INTERNAL_ERROR"] as const)(
    "does not appear for %s",
    (code) => {
      draw(stopped({ code }));
      expect(exists("heading", "Set up the connection")).toBe(false);
    },
  );
  it("disappears when the switches come", () => {
    const { redraw } = draw(notReady);
    find("button", "Use this link name").focus();
    redraw(ready());
    expect(exists("heading", "Set up the connection")).toBe(false);
    expect(document.activeElement?.id).toBe("title");
  });
  it("is one line under a row that needs it, once, with a button that leads to the screen", () => {
    const problem = { code: "OAUTH_SCOPE_MISMATCH", scope: neededScopes[1] } as const;
    const needs: Row = { at: "idle", note: { kind: "failed", problem } };
    const failed = (code: ProblemCode): Row => ({
      at: "idle",
      note: { kind: "failed", problem: { code } },
    });
    const leads = () =>
      allOf("button")
        .filter((one) => textOf(one) === say("guide.show"))
        .map((one) => one.closest(".row")?.querySelector("[role=switch]")?.id);
    const { redraw, actions } = draw(ready(bothShown, { rows: { [from]: needs, [to]: needs } }));
    expect(leads()).toEqual([from]);
    expect(steps()).toEqual([]);
    find("button", say("guide.show")).click();
    expect(actions.setUp).toHaveBeenCalledExactlyOnceWith(problem);
    redraw(ready(bothShown, { rows: { [from]: { at: "idle" }, [to]: needs } }));
    expect(leads()).toEqual([to]);
    // The values were read after the change failed, so the connection works.
    for (const code of ["INTERNAL_ERROR", "connection", "token-once"] as const) {
      redraw(withRow(failed(code)));
      expect(leads()).toEqual([]);
    }
  });
  it("is not an alert, because nothing failed", () => {
    draw(notReady);
    expect(said("alert")).toEqual([]);
    expect(said("status")).toContain(say("problem.connection", { connection }));
  });
  it("keeps the focus on Try again while it tries, says so, and accepts no second press", () => {
    const { redraw, actions } = draw(notReady);
    const button = find("button", "Try again");
    button.focus();
    redraw(stopped({ code: "connection" }, true));
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(said("status")).toContain(say("action.retrying"));
    button.click();
    expect(actions.retry).not.toHaveBeenCalled();
  });
  it("links the page of this organisation in a new tab", () => {
    const { redraw } = draw(notReady);
    const link = () => find("link", say("guide.open"));
    expect(link().getAttribute("href")).toBe("https://crm.zoho.eu/crm/settings/connections");
    redraw({ ...notReady, organisation: { id: "17", name: "First" } });
    expect(link().getAttribute("href")).toBe("https://crm.zoho.eu/crm/org17/settings/connections");
    expect(link().getAttribute("target")).toBe("_blank");
    expect(link().getAttribute("rel")).toBe("noopener");
  });
  it("names the way to it if the CRM page is unknown", () => {
    draw(notReady, { ...context, crm: undefined });
    expect(allOf("link")).toEqual([]);
    expect(steps()[0]).toBe(say("guide.open"));
  });
  it("names the organisation to choose at consent, as text with an isolated direction", () => {
    const name = "<b>First</b>";
    draw({ ...notReady, organisation: { id: "17", name } });
    expect(steps().join()).toContain(`\u2068${name}\u2069`);
    expect(document.querySelector("ol b")).toBeNull();
  });
  it("says what each scope is for, the needed ones first", () => {
    draw(notReady);
    const listed = [...document.querySelectorAll("ol ul li")];
    expect(listed.map((one) => textOf(one.querySelector("code")))).toEqual(scopes);
    for (const one of listed) expect(textOf(one)).toMatch(/^ZohoCRM\.\S+: \S.+/);
  });
  it("has a letter to an administrator with everything to set up", () => {
    draw(notReady);
    const folded = [...document.querySelectorAll("details")].find(
      (one) => textOf(one.querySelector("summary")) === say("guide.send"),
    );
    expect(folded?.open).toBe(false);
    const letter = folded?.querySelector("pre")?.textContent;
    for (const part of ["link_name", scopes.join(","), "Use Credentials Of Login User: on"]) {
      expect(letter).toContain(part);
    }
  });
});

/** The words that are in the steps for each cause, and in no others. */
const causes: readonly [State, ViewContext, readonly Key[]][] = [
  [
    notReady,
    context,
    ["guide.listed", "guide.createUnlisted", "guide.credentials", "guide.pressEither"],
  ],
  [
    notReady,
    { ...context, consent: "unknown" },
    ["guide.create", "guide.credentials", "guide.pressCreate"],
  ],
  [stopped({ code: "INVALID_TOKEN" }), context, ["guide.find", "guide.pressConnect"]],
  [notReady, { ...context, consent: "unauthorised" }, ["guide.find", "guide.pressConnect"]],
  [
    stopped({ code: "OAUTH_SCOPE_MISMATCH", scope: neededScopes[1] }),
    context,
    ["guide.addScope", "guide.pressConnect"],
  ],
  [readOnly({ at: "someone", who: "Other" }), context, ["guide.switchOver", "guide.pressConnect"]],
  [readOnly({ at: "organisation" }), context, ["guide.find", "guide.pressConnect"]],
  [readOnly({ at: "unclear" }), context, ["guide.addScope", "guide.pressConnect"]],
];

describe("the steps for each cause", () => {
  it.each(causes)("case %#", (state, where, keys) => {
    draw(state, where);
    const button = state.page.at === "ready" ? "Check again" : "Try again";
    const all: readonly Key[] = ["guide.open", ...keys, "guide.back"];
    expect(steps()).toEqual(
      all.map((key) => expect.stringContaining(say(key, { connection, button }))),
    );
    expect(exists("button", button)).toBe(true);
  });
  it("name the missing scope, ready to copy", () => {
    draw(stopped({ code: "OAUTH_SCOPE_MISMATCH", scope: neededScopes[1] }));
    expect(textOf(document.querySelector("ol pre"))).toBe(neededScopes[1]);
    draw(readOnly({ at: "unclear" }));
    expect(textOf(document.querySelector("ol pre"))).toBe("ZohoCRM.users.READ");
  });
  it("offer another API host if a token was refused, which another data centre does too", () => {
    const { actions } = draw(stopped({ code: "INVALID_TOKEN" }));
    find("button", say("host.use")).click();
    expect(actions.useHost).toHaveBeenCalledOnce();
    draw(notReady);
    expect(exists("button", say("host.use"))).toBe(false);
  });
});

it("somebody without the permission has something to send", () => {
  draw(stopped({ code: "NO_PERMISSION" }));
  expect(document.querySelector(".copy pre")?.textContent).toBe(say("guide.askLetter"));
});

describe("what Zoho reports about the connection", () => {
  const unknown = say("guide.isUnknown", { connection });
  const unauthorised = say("guide.isUnauthorised", { connection });
  const says = (words: string) =>
    [...document.querySelectorAll("p")].some((one) => textOf(one) === words);

  it("is not shown if there is nothing", () => {
    draw(notReady);
    expect(says(unknown) || says(unauthorised)).toBe(false);
    expect(exists("button", say("guide.authorise"))).toBe(false);
  });
  it("may be that it does not exist, so nothing can be authorised", () => {
    draw(notReady, { ...context, consent: "unknown" });
    expect(says(unknown)).toBe(true);
    expect(says(unauthorised)).toBe(false);
    expect(exists("button", say("guide.authorise"))).toBe(false);
  });
  it("may be that it is not authorised, with a button for Zoho's own consent", () => {
    const { actions } = draw(notReady, { ...context, consent: "unauthorised" });
    expect(says(unauthorised)).toBe(true);
    expect(says(unknown)).toBe(false);
    find("button", say("guide.authorise")).click();
    expect(actions.authorise).toHaveBeenCalledOnce();
  });
  it("may be that consent was not given, in the region that asked for it, with a button to ask again", () => {
    const { redraw } = draw(notReady, { ...context, consent: "unauthorised" });
    const region = [...document.querySelectorAll("[role=status]")].find(
      (one) => textOf(one) === unauthorised,
    );
    redraw(notReady, { ...context, consent: "refused" });
    expect(textOf(region)).toBe(say("guide.isRefused", { connection }));
    expect(exists("button", say("guide.authorise"))).toBe(true);
  });
});

describe("Continue with your own CRM permissions", () => {
  const own = "Continue with your own CRM permissions";
  it("is the first button of the guide if there is zrc", () => {
    const { actions } = draw(notReady, { ...context, hasZrc: true });
    const guide = find("heading", "Set up the connection").parentElement;
    const [first] = allOf("button", guide ?? document);
    expect(textOf(first)).toBe(own);
    first?.click();
    expect(actions.useOwnPermissions).toHaveBeenCalledOnce();
  });
  it("is not offered without zrc", () => {
    draw(notReady);
    expect(exists("button", own)).toBe(false);
  });
});

describe("text to paste elsewhere", () => {
  const copies = (copied: boolean) => {
    const seen: string[] = [];
    Object.assign(document, {
      execCommand(command: string) {
        seen.push(`${command} ${String(getSelection())}`);
        return copied;
      },
    });
    return seen;
  };
  const boxes = () => [...document.querySelectorAll(".copy")];
  const press = (box: Element | undefined) => box?.querySelector("button")?.click();

  it("is the link name, the scopes and the letter, as text without markup", () => {
    draw(notReady, { ...context, connection: "own_link" });
    const texts = boxes().map((box) => box.querySelector("pre")?.textContent);
    expect(texts).toEqual(["own_link", scopes.join(","), expect.stringContaining("own_link")]);
  });
  it("has buttons whose names say what they copy", () => {
    draw(notReady);
    const labels = ["guide.link", "guide.scopes", "guide.send"] as const;
    expect(boxes().map((box) => box.querySelector("button")?.getAttribute("aria-label"))).toEqual(
      labels.map((label) => `Copy: ${say(label)}`),
    );
    expect(boxes().map((box) => textOf(box.querySelector("span")))).toEqual(
      // The text to send is collapsed under its label.
      [say("guide.link"), say("guide.scopes"), ""],
    );
  });
  it("is copied on its own, which only that box says", () => {
    const seen = copies(true);
    draw(notReady);
    press(boxes()[1]);
    expect(seen).toEqual([`copy ${scopes.join(",")}`]);
    expect(boxes().map((box) => textOf(box.querySelector("[role=status]")))).toEqual([
      "",
      "Copied.",
      "",
    ]);
    expect(String(getSelection())).toBe("");
  });
  it("is selected if the browser refuses, with a hint how to continue", () => {
    copies(false);
    draw(notReady);
    press(boxes()[0]);
    expect(String(getSelection())).toBe("link_name");
    expect(textOf(boxes()[0]?.querySelector("[role=status]"))).toMatch(/Ctrl\+C/);
  });
});

describe("another link name", () => {
  const field = () => {
    const input = document.getElementById("link-name");
    if (!(input instanceof HTMLInputElement)) throw new Error("There is no field");
    return input;
  };
  /** happy-dom checks constraints, but shows no message. */
  let reported: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    reported = vi.spyOn(HTMLInputElement.prototype, "reportValidity");
  });
  afterEach(() => vi.restoreAllMocks());

  it("starts with the one in use, under a label, and says what it may contain", () => {
    draw(notReady);
    expect(field().value).toBe("link_name");
    expect(textOf(document.querySelector('label[for="link-name"]'))).toBe("Link name");
    expect(field().title).toBe("Letters, digits, underscores and hyphens only.");
  });
  it.each(["other", "Calls-2_b", "x".repeat(100)])("is used: %s", (link) => {
    const { actions } = draw(notReady);
    field().value = link;
    find("button", "Use this link name").click();
    expect(actions.useLink).toHaveBeenCalledExactlyOnceWith(link);
  });
  it("is trimmed before it is judged, used and shown", () => {
    const { actions } = draw(notReady);
    field().value = " \u200bother\u00a0";
    find("button", "Use this link name").click();
    expect(actions.useLink).toHaveBeenCalledExactlyOnceWith("other");
    expect(field().value).toBe("other");
  });
  it.each(["", "a b", "<img>", "x".repeat(101), "../a", "ссылка"])(
    "is not used, and the browser says why: %j",
    (link) => {
      const { actions } = draw(notReady);
      field().value = link;
      find("button", "Use this link name").click();
      expect(actions.useLink).not.toHaveBeenCalled();
      expect(reported).toHaveBeenCalledOnce();
    },
  );
  it("stays as it was typed when the page is drawn again meanwhile", () => {
    const { redraw } = draw(notReady);
    const typed = field();
    typed.value = "half-ty";
    redraw({ ...notReady, page: { ...notReady.page } });
    redraw({ ...notReady, retrying: true });
    expect(field()).toBe(typed);
    expect(typed.value).toBe("half-ty");
  });
  it("is not used while it is being typed", () => {
    const { actions } = draw(notReady);
    field().value = "other";
    field().dispatchEvent(new Event("input", { bubbles: true }));
    field().dispatchEvent(new Event("change", { bubbles: true }));
    expect(actions.useLink).not.toHaveBeenCalled();
  });
  it("has a pattern that is valid with the flag v, which browsers use", () => {
    draw(notReady);
    const pattern = new RegExp(`^(?:${field().pattern})$`, "v");
    expect(pattern.test("calls-preferences_2")).toBe(true);
    expect(pattern.test("a b")).toBe(false);
  });
});
