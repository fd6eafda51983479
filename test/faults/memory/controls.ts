import en from "../../../app/translations/en.json";
import type { InMemory } from "./open";

/** The button with the words of this key; words with a placeholder are recognised by the text before it. */
export function button(crm: InMemory, key: string): HTMLElement {
  const words = String(Reflect.get(en, key));
  const all = [...crm.page.document.querySelectorAll<HTMLElement>("button")];
  const [start = words] = words.split("{");
  const found = all.find((one) =>
    words === start ? one.textContent?.trim() === words : one.textContent?.trim().startsWith(start),
  );
  if (!found) throw new Error(`There is no button "${words}"`);
  return found;
}

/** The first element that this selector finds. */
export function element(crm: InMemory, selector: string): HTMLElement {
  const found = crm.page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
