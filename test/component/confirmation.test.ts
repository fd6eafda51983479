import { describe, expect, it } from "vitest";
import { say } from "../support/widget/words";
import { context, draw } from "./support/draw";
import { exists, find, said, textOf, textsBy } from "./support/find";
import { bothHidden, confirming, from, ready, to, withRow } from "./support/states";

const asked = () => draw(confirming(from));
const question = () => find("group", "Hide From Number");

describe("the confirmation", () => {
  it.each([
    [from, "Hide From Number", "Keep it shown"],
    [to, "Hide To Number", "Keep it shown"],
  ] as const)("of %s says on both buttons what they do", (name, hide, keep) => {
    draw(confirming(name));
    const group = find("group", hide);
    expect(find("heading", hide, group)).toBeDefined();
    expect(find("button", hide, group)).toBeDefined();
    expect(find("button", keep, group)).toBeDefined();
  });
  it("stands in the row that was pressed, after its switch", () => {
    asked();
    const after = find("switch", "From Number").compareDocumentPosition(question());
    const before = find("switch", "To Number").compareDocumentPosition(question());
    expect(after & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(before & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  });
  it("is described by what hiding means, and what Zoho does not guard", () => {
    asked();
    const text = textsBy(question(), "aria-describedby").join(" ");
    expect(text).toContain(say("confirm.meaning", { field: "From Number" }));
    for (const one of ["Reports", "exports", "functions", "integrations"]) {
      expect(text).toContain(one);
    }
  });
  it("repeats the organisation, and that it is a sandbox", () => {
    const organisation = { id: "60001", name: "Acme Test" };
    draw(confirming(from, { organisation }), { ...context, sandbox: true });
    expect(textOf(question())).toContain("Acme Test");
    expect(textOf(question())).toContain("Sandbox");
  });
  it("does not promise that stored numbers are lost or kept", () => {
    asked();
    const text = textOf(question());
    expect(textOf(question().querySelector("strong"))).toBe(say("confirm.lost"));
    expect(text.replace(say("confirm.lost"), "")).not.toMatch(/delete|lose|lost|kept|preserve/i);
  });
  it("is not there unprompted", () => {
    draw(ready());
    expect(exists("group", "Hide From Number")).toBe(false);
  });
});

describe("its focus", () => {
  it("begins on the safe button", () => {
    asked();
    expect(document.activeElement).toBe(find("button", "Keep it shown"));
  });
  it("stays where the person put it while results arrive", () => {
    const { redraw } = asked();
    find("button", "Hide From Number").focus();
    redraw(confirming(from, { guard: { checking: true } }));
    expect(document.activeElement).toBe(find("button", "Hide From Number"));
  });
  it.each(["Keep it shown", "Hide From Number"])("returns to the switch from %s", (name) => {
    const { redraw } = asked();
    find("button", name).focus();
    redraw(ready());
    expect(document.activeElement).toBe(find("switch", "From Number"));
  });
  it("is left alone if the person is elsewhere by then", () => {
    const { redraw } = asked();
    find("switch", "To Number").focus();
    redraw(ready());
    expect(document.activeElement).toBe(find("switch", "To Number"));
  });
  it("moves along when the confirmation moves to the other row", () => {
    const { redraw } = asked();
    redraw(confirming(to));
    const group = find("group", "Hide To Number");
    expect(document.activeElement).toBe(find("button", "Keep it shown", group));
  });
});

describe("its answers", () => {
  it("Keep it shown keeps", () => {
    const { actions } = asked();
    find("button", "Keep it shown").click();
    expect(actions.cancelHide).toHaveBeenCalledOnce();
    expect(actions.hide).not.toHaveBeenCalled();
  });
  it("Hide hides that one field, and can be pressed at once", () => {
    const { actions } = asked();
    const hide = find("button", "Hide From Number");
    expect(hide.hasAttribute("disabled") || hide.hasAttribute("aria-disabled")).toBe(false);
    hide.click();
    expect(actions.hide).toHaveBeenCalledExactlyOnceWith(from);
    expect(actions.cancelHide).not.toHaveBeenCalled();
  });
  it.each(["Keep it shown", "Hide From Number"])("Esc on %s keeps", (name) => {
    const { actions } = asked();
    press("Escape", find("button", name));
    expect(actions.cancelHide).toHaveBeenCalledOnce();
  });
  it("does not lose the focus when it closes, wherever it was", () => {
    const { redraw } = asked();
    const summary = document.querySelector<HTMLElement>(".confirmation summary");
    // Browsers focus it without that; happy-dom does not.
    summary?.setAttribute("tabindex", "0");
    summary?.focus();
    expect(document.activeElement).toBe(summary);
    redraw(ready());
    expect(document.activeElement).toBe(find("switch", "From Number"));
  });
  it("Esc on the switch of the row keeps", () => {
    const { actions } = asked();
    press("Escape", find("switch", "From Number"));
    expect(actions.cancelHide).toHaveBeenCalledOnce();
  });
  it("no other key keeps, nor Esc in the other row", () => {
    const { actions } = asked();
    press("a", find("button", "Keep it shown"));
    press("Escape", find("switch", "To Number"));
    expect(actions.cancelHide).not.toHaveBeenCalled();
  });
  it("Esc does nothing without a confirmation", () => {
    const { actions } = draw(ready());
    press("Escape", find("switch", "From Number"));
    expect(actions.cancelHide).not.toHaveBeenCalled();
  });
});

describe("the switch", () => {
  it("does not move before the answer", () => {
    asked();
    expect(find("switch", "From Number").getAttribute("aria-checked")).toBe("true");
  });
  it("is described as hidden only after the read that shows it", () => {
    draw(withRow({ at: "idle", note: { kind: "saved" } }, bothHidden));
    expect(said("status")).toEqual([say("row.hidden", { field: "From Number" })]);
  });
});

function press(key: string, target: HTMLElement) {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}
