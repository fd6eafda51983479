// Finds elements by role and name, so that no test depends on class names.

const tags: Readonly<Record<string, string>> = {
  button: "button:not([role])",
  link: "a[href]",
  heading: "h1, h2",
  combobox: "select",
  group: "fieldset, [role=group]",
};

/** All elements of a role. */
export function allOf(role: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(tags[role] ?? `[role=${role}]`)];
}

/** The only element with this role and accessible name. */
export function find(role: string, name: string, within: ParentNode = document): HTMLElement {
  const [found, ...others] = allOf(role, within).filter((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no ${role} "${name}" in: ${document.body.innerHTML}`);
  if (others.length > 0) throw new Error(`There is more than one ${role} "${name}"`);
  return found;
}

export function exists(role: string, name: string): boolean {
  return allOf(role).some((one) => nameOf(one) === name);
}

/** The text of an element with white space as displayed. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The texts of the elements whose ids an attribute lists. */
export function textsBy(element: Element, attribute: string): string[] {
  const ids = element.getAttribute(attribute)?.split(" ") ?? [];
  return ids.map((id) => {
    const named = document.getElementById(id);
    if (!named) throw new Error(`${attribute} names ${id}, which is not there`);
    return textOf(named);
  });
}

function nameOf(element: Element): string {
  if (element.hasAttribute("aria-labelledby")) return textsBy(element, "aria-labelledby").join(" ");
  const label = element.id && document.querySelector(`label[for="${element.id}"]`);
  return textOf(label || (element.querySelector(":scope > legend") ?? element));
}

/** The text of the live regions with a role, without empty ones. */
export function said(role: "status" | "alert"): string[] {
  return allOf(role).map(textOf).filter(Boolean);
}
