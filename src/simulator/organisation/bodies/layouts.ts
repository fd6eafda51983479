import type { Layout, Settings } from "../settings";
import { callFields, fillers } from "./field";
import layoutTemplate from "./layout.json";
import sectionTemplate from "./section.json";

/**
 * `{layouts: […]}`, in the shape that was seen in answers.
 * @param profiles whether the caller may customize modules: `profiles` is null otherwise
 * @param layouts those that the caller sees
 */
export function layoutsBody(
  settings: Settings,
  profiles: boolean,
  layouts: readonly Layout[] = settings.layouts,
): { layouts: object[] } {
  return { layouts: layouts.map((layout) => layoutBody(settings, layout, profiles)) };
}

function layoutBody(settings: Settings, layout: Layout, profiles: boolean): object {
  const { id, name, active } = layout;
  const standard = layout === settings.layouts[0];
  const own = callFields(settings, layout);
  const more = fillers(settings.fieldsPerLayout - own.length);
  return {
    ...structuredClone(layoutTemplate),
    id,
    name,
    display_label: name,
    // Zoho's rule for names with other letters is not published. [guess]
    api_name: `${name.replace(/\W+/g, "_")}__s`,
    status: active ? "active" : "inactive",
    visible: active,
    generated_type: standard ? "system" : "custom",
    profiles: profiles ? [profileOf(settings, layout)] : null,
    sections: [
      section(layout, 1, layout.section ?? "Call Information", own),
      ...(more.length > 0 ? [section(layout, 2, "More Information", more)] : []),
    ],
  };
}

function section(layout: Layout, n: number, name: string, fields: object[]): object {
  return {
    ...structuredClone(sectionTemplate),
    id: sectionId(layout.id, n),
    name,
    display_label: name,
    api_name: name.replace(/\W+/g, "_"),
    sequence_number: n,
    generated_type: n === 1 ? "default" : "custom",
    fields,
  };
}

function sectionId(layoutId: string, n: number): string {
  return /^\d+$/.test(layoutId) ? String(BigInt(layoutId) + BigInt(2 * n)) : `${layoutId}${n}`;
}

function profileOf({ user }: Settings, { id, name }: Layout): object {
  const view = { name, id, type: "layout" };
  return {
    _default_assignment_view: view,
    default: true,
    ...user.profile,
    _default_view: view,
    type: "normal_profile",
  };
}
