import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../../src/widget/preferences/verdict";
import { Confirmation } from "../../../src/widget/ui/confirmation";
import { blocked, drawPart, full, knowing, look, textOf } from "../../support/guard/draw";

const button = (root: ParentNode, name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll("button")].filter((one) => textOf(one) === name);
  expect(found).toHaveLength(1);
  const [one] = found;
  if (!one) throw new Error(`There is no button ${name}`);
  return one;
};

/** All results that can arrive while the confirmation is open, step by step. */
const steps: readonly Knowledge[] = [
  { checking: true },
  full([], true),
  full([look("workflows", "possible", [{ name: "Foreign" }])], true),
  full([look("workflows", "possible", [{ name: "Foreign" }]), look("required", "clear")], true),
  full([blocked, look("workflows", "possible", [{ name: "Foreign" }])], true),
  full([blocked, look("blueprints", "unknown", [], { kind: "too-many" })]),
];

describe("while findings arrive", () => {
  it.each(["Hide From Number", "Keep it shown"])("%s stays the same, under the focus", (name) => {
    const { root, redraw } = drawPart(Confirmation, knowing({}));
    const pressed = button(root, name);
    pressed.focus();
    for (const guard of steps) {
      redraw(knowing(guard));
      expect(button(root, name)).toBe(pressed);
      expect(document.activeElement).toBe(pressed);
      expect(pressed.disabled).toBe(false);
      expect(pressed.getAttribute("aria-disabled")).toBeNull();
    }
  });

  it("Hide can be pressed at any moment", () => {
    const { root, redraw, actions } = drawPart(Confirmation, knowing({}));
    for (const guard of steps) {
      redraw(knowing(guard));
      button(root, "Hide From Number").click();
    }
    expect(actions.hide.mock.calls).toEqual(steps.map(() => ["show_from_number"]));
  });

  it("nothing is in front of the buttons that could move them", () => {
    const { root, redraw } = drawPart(Confirmation, knowing({}));
    redraw(knowing(full([blocked])));
    const hide = button(root, "Hide From Number");
    const list = root.querySelector("ul");
    expect(list).not.toBeNull();
    const order = list && hide.compareDocumentPosition(list);
    expect(Number(order) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("what was expanded stays expanded", () => {
    const { root, redraw } = drawPart(Confirmation, knowing({}));
    const details = root.querySelector("details");
    if (!details) throw new Error("Nothing is folded away");
    details.open = true;
    for (const guard of steps) redraw(knowing(guard));
    expect(root.querySelector("details")).toBe(details);
    expect(details.open).toBe(true);
  });
});

describe("the question", () => {
  it("repeats where it is, and that it is a sandbox", () => {
    const { root, redraw } = drawPart(Confirmation, knowing({}));
    expect(textOf(root)).toContain("Organisation: Larkspur");
    expect(textOf(root)).not.toContain("Sandbox");
    redraw(knowing({}), { language: "en", connection: "link_name", sandbox: true });
    expect(textOf(root)).toContain("Sandbox");
  });
});
