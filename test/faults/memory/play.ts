import { expect } from "vitest";
import en from "../../../app/translations/en.json";
import type { FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { quiet } from "../times";
import type { InMemory } from "./open";

/** Performs the steps and compares each screen. @returns what was seen, in order */
export async function playInMemory(crm: InMemory, { steps }: FaultCase): Promise<Screen[]> {
  const seen: Screen[] = [];
  let passed = 0;
  for (const step of steps) {
    if ("see" in step) {
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

async function take(crm: InMemory, step: Exclude<Step, { see: Screen }>): Promise<void> {
  switch (step.do) {
    case "hide":
    case "show":
      // There is nothing to press before the answer.
      await crm.pass(1_000);
      element(crm, "#show_from_number").click();
      await crm.settle();
      if (step.do === "hide") element(crm, ".confirmation button.danger").click();
      return crm.settle();
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

function button(crm: InMemory, key: string): HTMLElement {
  const words = String(Reflect.get(en, key));
  const all = [...crm.page.document.querySelectorAll<HTMLElement>("button")];
  // Words with a placeholder are recognised by the text before it.
  const [start = words] = words.split("{");
  const found = all.find((one) =>
    words === start ? one.textContent?.trim() === words : one.textContent?.trim().startsWith(start),
  );
  if (!found) throw new Error(`There is no button "${words}"`);
  return found;
}

function element(crm: InMemory, selector: string): HTMLElement {
  const found = crm.page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
