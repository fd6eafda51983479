import { describe, expect, it } from "vitest";
import { preferences } from "../../src/widget/preferences/preferences";
import { initial } from "../../src/widget/preferences/state";
import { say } from "../support/widget/words";
import { context, draw } from "./support/draw";
import { allOf, exists, find, said, textOf } from "./support/find";
import { confirming, from, ready, rows, stopped, withRow } from "./support/states";

describe("the first paint", () => {
  it("says what the page is for, and both fields with their help", () => {
    const { root } = draw(initial);
    expect(find("heading", say("page.title"))).toBeDefined();
    for (const words of ["From Number", "To Number", "made from", "was called"]) {
      expect(textOf(root)).toContain(words);
    }
  });
  it("has all live regions, and they are empty", () => {
    draw(initial);
    // For the page an alert, a status for slow reading and one for the permissions; one of each in a row.
    expect(allOf("alert")).toHaveLength(1 + preferences.length);
    expect(allOf("status")).toHaveLength(2 + preferences.length);
    expect([...said("alert"), ...said("status")]).toEqual([]);
  });
  it("stays as it is when the lazy parts load, which only add the widget's details at the end", () => {
    const early = draw(initial, { language: "en", connection: "link_name" }).root.innerHTML;
    const { root } = draw(initial);
    root.querySelector("main > :last-child")?.remove();
    expect(root.innerHTML).toBe(early);
  });
});

describe("a slow read", () => {
  it("is said politely near the placeholders, until it is answered", () => {
    const { redraw } = draw({ ...initial, slow: true });
    expect(said("status")).toEqual([say("page.reading")]);
    redraw({ ...ready(), slow: true });
    expect(said("status")).toEqual([]);
  });
});

describe("the live regions", () => {
  const live = () => [...allOf("alert"), ...allOf("status")];
  it("are the same elements all the way to a saved change", () => {
    const { redraw } = draw(initial);
    const first = live();
    for (const kind of ["idle", "saving slowly", "not confirmed", "saved", "refused"]) {
      redraw(withRow(rows[kind] ?? { at: "idle" }));
      for (const region of first) expect(region.isConnected).toBe(true);
    }
  });
  it("of the page is the same element when the switches go and come back", () => {
    const { redraw } = draw(ready());
    const [alert] = allOf("alert");
    redraw(stopped({ code: "INTERNAL_ERROR" }));
    expect(allOf("alert")[0]).toBe(alert);
    redraw(ready());
    expect(allOf("alert")[0]).toBe(alert);
  });
});

describe("the organisation", () => {
  it("is named in the head, with Sandbox in a sandbox", () => {
    const organisation = { id: "60001", name: "Acme & <i>Sons</i>" };
    const { root } = draw(ready(undefined, { organisation }), { ...context, sandbox: true });
    expect(textOf(root)).toContain("Acme & <i>Sons</i>");
    expect(textOf(root)).toContain("Sandbox");
    expect(root.querySelector("i")).toBeNull();
  });
  it("is not called a sandbox unless it is one", () => {
    expect(textOf(draw(ready()).root)).not.toContain("Sandbox");
  });
});

describe("the focus", () => {
  it.each([
    ["a switch", ready(), () => find("switch", "From Number")],
    ["the question before hiding", confirming(from), () => find("button", "Keep it shown")],
  ])("is not lost when the switches go: on %s", (_what, state, element) => {
    const { redraw } = draw(state);
    element().focus();
    redraw(stopped({ code: "NO_PERMISSION" }));
    expect(document.activeElement?.id).toBe("title");
  });
});

it("says that the browser is offline only if a client can check that", () => {
  const offline = { paused: { offline: true } };
  draw({ ...ready(), ...offline });
  expect(said("alert")).toEqual([say("problem.offline")]);
  draw({ ...stopped({ code: "host-unknown" }), ...offline });
  expect(said("alert").join()).not.toContain(say("problem.offline"));
  expect(exists("button", say("action.retry"))).toBe(false);
});

it("says if a choice cannot be remembered", () => {
  const { root } = draw(ready(), { ...context, storageRefused: true });
  expect(textOf(root)).toContain(say("choice.forgotten"));
  expect(textOf(draw(ready()).root)).not.toContain(say("choice.forgotten"));
});

it("no state has a duplicate id, and every id that is referred to exists", () => {
  const states = [
    initial,
    ready(),
    confirming(from),
    stopped({ code: "host-unknown" }),
    ...Object.values(rows).map((row) => withRow(row)),
  ];
  for (const state of states) {
    const { root } = draw(state);
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const attribute of ["aria-labelledby", "aria-describedby"]) {
      const named = [...root.querySelectorAll(`[${attribute}]`)].flatMap(
        (one) => one.getAttribute(attribute)?.split(" ") ?? [],
      );
      for (const id of named) expect(ids).toContain(id);
    }
  }
});
