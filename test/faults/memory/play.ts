import { expect } from "vitest";
import type { FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { quiet } from "../times";
import { button, element } from "./controls";
import type { InMemory } from "./open";

/** Performs the steps and compares each screen. @returns what was seen, in order */
export async function playInMemory(
  crm: InMemory,
  { steps }: Pick<FaultCase, "steps">,
): Promise<Screen[]> {
  const seen: Screen[] = [];
  let passed = 0;
  for (const step of steps) {
    if (!("see" in step) && step.do === "in another tab") {
      passed = 0;
      const there = await crm.anotherTab();
      seen.push(...(await playInMemory(there, { steps: [step.step] })));
    } else if ("see" in step) {
      await crm.pass(Math.max((step.at ?? quiet) - passed, 0));
      passed = step.at ?? quiet;
      seen.push(crm.screen());
      expect(crm.screen()).toEqual(step.see);
    } else {
      passed = 0;
      await take(crm, step);
    }
  }
  return seen;
}

type Deed = Exclude<Step, { see: Screen } | { do: "in another tab" }>;

async function take(crm: InMemory, step: Deed): Promise<void> {
  switch (step.do) {
    case "hide":
    case "hide the other":
    case "show":
      // There is nothing to press before the answer.
      await crm.pass(1_000);
      element(crm, step.do === "hide the other" ? "#show_to_number" : "#show_from_number").click();
      await crm.settle();
      if (step.do !== "show") element(crm, ".confirmation button.danger").click();
      return crm.settle();
    case "elsewhere":
      return change(crm.organisation, step.made);
    case "press":
      button(crm, step.button).click();
      return crm.settle();
    case "retry":
      button(crm, "action.retry").click();
      return crm.settle();
    case "mend":
      return crm.faults.remove();
    case "return":
      crm.page.happen("focus");
      return crm.settle();
    case "reload":
      crm.load();
      return crm.settle();
    case "wait":
      return crm.pass(step.ms);
    default:
      crm.browser.online = step.do === "online";
      crm.page.happen(step.do);
      return crm.settle();
  }
}

type Made = Extract<Deed, { do: "elsewhere" }>["made"];

/** What another administrator does to From Number. */
function change({ settings, changeElsewhere }: InMemory["organisation"], made: Made): void {
  const layout = settings.layouts.at(-1);
  if (!layout) throw new Error("There is no layout");
  if (made === "hidden") changeElsewhere("show_from_number", false);
  else if (made === "locked") layout.editable = false;
  else layout.required = made === "required" ? ["From_Number__s"] : [];
}
