import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useWords } from "../../src/widget/words/words";
import { context, draw } from "./support/draw";
import { from, ready, stopped, withRow } from "./support/states";

// A translator that ignores translate="no" replaces text nodes with its own elements. What the page
// removes or rewrites must be the visible text, whatever is inside by then.

beforeEach(() => useWords({}));
afterEach(() => useWords({}));

function translate(root: Element): void {
  for (const node of textsIn(root)) {
    const font = document.createElement("font");
    font.textContent = node.data;
    node.replaceWith(font);
  }
}

function textsIn(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node instanceof Text ? [node] : textsIn(node)));
}

describe("after a translator", () => {
  it("the word beside the switch is current", () => {
    const { root, redraw } = draw(ready());
    translate(root);
    redraw(ready({ show_from_number: false, show_to_number: true }));
    const words = [...root.querySelectorAll(".state")].map((word) => word.textContent?.trim());
    expect(words).toEqual(["Off", "On"]);
  });
  it("a status and an alert of a row disappear, and the regions stay the same elements", () => {
    const failed = {
      at: "idle",
      note: { kind: "failed", problem: { code: "NOT_ALLOWED" } },
    } as const;
    const saved = { at: "idle", note: { kind: "saved" } } as const;
    const { root, redraw } = draw(withRow(failed));
    const alert = root.querySelector(`#${from}-failed`);
    const status = root.querySelector(`#${from}-status`);
    translate(root);
    redraw(withRow(saved));
    expect(alert?.textContent).toBe("");
    expect(status?.textContent).toBe("From Number is now shown on calls.");
    translate(root);
    redraw(ready());
    expect(status?.textContent).toBe("");
    expect(root.querySelector(`#${from}-failed`)).toBe(alert);
    expect(root.querySelector(`#${from}-status`)).toBe(status);
  });
  it("the alert of the page is current, and disappears", () => {
    const { root, redraw } = draw(stopped({ code: "INTERNAL_ERROR" }));
    const alert = root.querySelector("[role=alert]");
    translate(root);
    redraw(stopped({ code: "INTERNAL_ERROR" }, true));
    expect(alert?.textContent).toBe("Trying again…");
    translate(root);
    redraw(ready());
    expect(alert?.textContent).toBe("");
    expect(root.querySelector("[role=alert]")).toBe(alert);
  });
  it("another language replaces every word of the first paint", () => {
    const { root, redraw } = draw(ready(), { ...context, lazy: undefined });
    translate(root);
    const german = new Proxy({}, { get: (_, key) => `<${String(key)}>`, has: () => true });
    useWords(german);
    redraw(ready(), { ...context, lazy: undefined, language: "de" });
    const words = textsIn(root).map(({ data }) => data.trim());
    expect(words.filter((word) => word && !/^<.*>$/.test(word))).toEqual([]);
  });
});

it("content blockers hide no class or id", () => {
  const named =
    /(^|[-_])(ad|ads|advert|banner|cookie|notice|popup|overlay|promo|sponsor|social|newsletter)([-_]|$)/i;
  for (const state of [
    ready(),
    stopped({ code: "INTERNAL_ERROR" }),
    stopped({ code: "connection" }),
  ]) {
    const { root } = draw(state);
    const names = [...root.querySelectorAll("[class], [id]")].flatMap(({ id, classList }) => [
      id,
      ...classList,
    ]);
    expect(names.filter((name) => named.test(name))).toEqual([]);
  }
});
