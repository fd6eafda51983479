import { render } from "preact";
import type { State } from "../preferences/state";
import { stepFailed } from "../problems/problem";
import { App } from "../ui/app";
import { html } from "../ui/html";
import type { ViewActions, ViewContext } from "../ui/props";

/**
 * Draws the widget into its place. An extension may have moved what the page knows by its position, and then
 * Preact throws at each drawing: everything is drawn into a new element. Where that throws too, it is said, and
 * the parts that come with the lazy chunk are left out: the switches are not among them.
 */
export function createDrawing(
  place: Element,
  actions: ViewActions,
): (state: State, context: ViewContext) => void {
  let root = place;
  const show = (state: State, context: ViewContext) =>
    render(html`<${App} state=${state} context=${context} actions=${actions} />`, root);
  const showAnew = (state: State, context: ViewContext) => {
    const old = root;
    const hadFocus = old.contains(document.activeElement);
    root = document.createElement(old.tagName);
    root.id = old.id;
    old.replaceWith(root);
    show(state, context);
    if (hadFocus) document.getElementById("title")?.focus();
  };
  return (state, context) => {
    try {
      show(state, context);
    } catch {
      try {
        showAnew(state, context);
      } catch (reason) {
        showAnew({ ...state, broken: stepFailed(reason).problem }, { ...context, lazy: undefined });
      }
    }
  };
}
