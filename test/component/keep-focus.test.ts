import { render } from "preact";
import { beforeEach, describe, expect, it } from "vitest";
import { html } from "../../src/widget/ui/html";
import { KeepFocus } from "../../src/widget/ui/keep-focus";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  document.body.replaceChildren(root);
});

/** A button that may go, and two that stay. */
function show(there: boolean) {
  render(
    html`
      <button id="stays">Stays</button>
      <button id="other">Other</button>
      ${there && html`<${KeepFocus} to="stays"><button id="goes">Goes</button><//>`}
    `,
    root,
  );
}
const byId = (id: string) => document.getElementById(id);

describe("a button that disappears", () => {
  it("passes its focus to the one that stays", () => {
    show(true);
    byId("goes")?.focus();
    show(false);
    expect(document.activeElement).toBe(byId("stays"));
  });
  it("takes no focus from elsewhere", () => {
    show(true);
    byId("other")?.focus();
    show(false);
    expect(document.activeElement).toBe(byId("other"));
  });
  it("does nothing without a focus", () => {
    show(true);
    show(false);
    expect(document.activeElement).toBe(document.body);
  });
});
