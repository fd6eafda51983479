import { callFields, fillers, type LayoutField } from "./layout-fields";
import type { Layout, Settings } from "./settings";

/** A section of a layout with its fields, in their order. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly LayoutField[];
}

/**
 * The sections of a layout: "Call Information" (or its own name), and one more for the fields of
 * `fieldsPerLayout`.
 */
export function sectionsOf(settings: Settings, layout: Layout): Section[] {
  const calls = callFields(settings, layout);
  const more = fillers(layout, settings.fieldsPerLayout - calls.length);
  return [
    { name: layout.section ?? "Call Information", fields: calls },
    ...(more.length > 0 ? [{ name: "More Information", fields: more }] : []),
  ].map((section, index) => ({ id: sectionId(layout.id, index + 1), ...section }));
}

function sectionId(layoutId: string, n: number): string {
  return /^\d+$/.test(layoutId) ? String(BigInt(layoutId) + BigInt(2 * n)) : `${layoutId}${n}`;
}
