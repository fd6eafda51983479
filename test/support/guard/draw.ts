import { type ComponentType, render } from "preact";
import type { CheckName } from "../../../src/widget/preferences/checks";
import type { Evidence, Gap, Outcome, Place } from "../../../src/widget/preferences/evidence";
import type { Preference } from "../../../src/widget/preferences/preferences";
import { initial, type State } from "../../../src/widget/preferences/state";
import type { Knowledge } from "../../../src/widget/preferences/verdict";
import { html } from "../../../src/widget/ui/html";
import type { RowProps, ViewContext } from "../../../src/widget/ui/props";
import { rowView } from "../../../src/widget/ui/row-view";
import { mockActions } from "../widget/view-actions";
import { from } from "./recorded";

export const crm = "https://crm.zoho.eu";
export const orgId = "20099887766";
export const context: ViewContext = { language: "en", connection: "link_name", crm };

/** The result of one check. */
export function look(
  check: CheckName,
  outcome: Outcome,
  places: readonly Place[] = [],
  gap?: Gap,
): Evidence {
  return { check, outcome, places, ...(gap && { gap }) };
}

export const support: Place = {
  name: "Support",
  section: "Call Information",
  page: "modules/Calls/layouts/3361265000000095233",
};
export const blocked = look("required", "blocked", [support]);

/** Knowledge about From Number, from all checks. */
export function full(evidence: readonly Evidence[], checking = false): Knowledge {
  return { full: { show_from_number: evidence, show_to_number: [] }, checking };
}

/** The same, from the layouts alone. */
export function early(evidence: readonly Evidence[]): Knowledge {
  return { early: { show_from_number: evidence, show_to_number: [] } };
}

/** A state with switches, in an organisation whose name and id are known. */
export function knowing(guard: Knowledge, more: Partial<State> = {}): State {
  return {
    ...initial,
    page: { at: "ready" },
    permissions: { at: "own" },
    values: { show_from_number: true, show_to_number: true },
    organisation: { id: orgId, name: "Larkspur" },
    guard,
    ...more,
  };
}

/** Draws a part of a row into the document, below its switch; `redraw` draws it with another state. */
export function drawPart(
  Part: ComponentType<RowProps>,
  state: State,
  { where = context, name = from }: { where?: ViewContext; name?: Preference } = {},
) {
  const root = document.createElement("div");
  const control = Object.assign(document.createElement("button"), { id: name });
  document.body.replaceChildren(control, root);
  const actions = mockActions();
  const redraw = (next: State, there: ViewContext = where) => {
    // On its own it is drawn whether or not its row would show it.
    const { guard: knowledge, organisation } = next;
    const view = { ...rowView(next, name), knowledge, organisation };
    render(html`<${Part} ...${view} context=${there} actions=${actions} />`, root);
  };
  redraw(state);
  return { root, control, actions, redraw };
}

/** The text of an element with white space as displayed, and without direction marks. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The list items below an element, line by line. */
export function lines(element: ParentNode): string[] {
  return [...element.querySelectorAll("li")].map(textOf);
}

/** Whether the direction of a name from outside is isolated, by marks in the text or by its element. */
export function isIsolated(root: Element, name: string): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (!text.includes(name)) continue;
    const marked = text.includes(`\u2068${name}\u2069`);
    const alone = text.trim() === name && node.parentElement?.closest("bdi, [dir=auto]");
    if (!marked && !alone) return false;
  }
  return root.textContent?.includes(name) ?? false;
}
