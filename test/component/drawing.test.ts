import { expect, it } from "vitest";
import type { State } from "../../src/widget/preferences/state";
import type { ViewContext } from "../../src/widget/ui/props";
import { createDrawing } from "../../src/widget/wiring/drawing";
import { say } from "../../src/widget/words/words";
import { mockActions } from "../support/widget/view-actions";
import { context, lazy } from "./support/draw";
import { ready, stopped } from "./support/states";

// After a drawing that throws, the previous content does not stay on screen.

function open(state: State, where: ViewContext = context) {
  const place = document.createElement("main");
  place.id = "widget";
  document.body.replaceChildren(place);
  const draw = createDrawing(place, mockActions());
  draw(state, where);
  return { draw, place };
}

const root = () => document.querySelector("main#widget");
const switches = () => root()?.querySelectorAll("[role=switch]").length;

it("an extension that wraps elements of the page costs the focus, and nothing else", () => {
  const { draw, place } = open(ready());
  const foot = place.querySelector(".foot");
  const wrapper = document.createElement("div");
  foot?.replaceWith(wrapper);
  if (foot) wrapper.append(foot);
  draw(stopped({ code: "INTERNAL_ERROR" }), context);
  document.querySelector("button")?.focus();
  draw(ready(), context);
  expect(switches()).toBe(2);
  expect(document.body.textContent).not.toContain(say("effect.read"));
  expect(document.activeElement?.id).toBe("title");
  expect(document.querySelectorAll(".foot")).toHaveLength(1);
  // The new element stays.
  const now = root();
  draw(ready({ show_from_number: false, show_to_number: true }), context);
  expect(root()).toBe(now);
});

it("a part that throws each time is left out and reported; the switches stay", () => {
  const broken = {
    ...context,
    lazy: {
      ...lazy,
      RowExtras: () => {
        throw new Error("a step threw");
      },
    },
  };
  const { draw } = open(ready(), broken);
  expect(root()?.querySelector("[role=alert]")?.textContent).toBe(say("problem.step-failed"));
  expect(switches()).toBe(2);
  draw(ready(), context);
  expect(root()?.querySelector("[role=alert]")?.textContent).toBe("");
  expect(switches()).toBe(2);
});
