import { type Section, sectionsOf } from "../sections";
import type { Layout, Settings } from "../settings";
import { fieldBody } from "./field";
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
  const { id, name, active, editable = true } = layout;
  const standard = layout === settings.layouts[0];
  const template = structuredClone(layoutTemplate);
  return {
    ...template,
    id,
    name,
    display_label: name,
    // Zoho's rule for names with other letters is not published. [guess]
    api_name: `${name.replace(/\W+/g, "_")}__s`,
    status: active ? "active" : "inactive",
    visible: active,
    generated_type: standard ? "system" : "custom",
    actions_allowed: { ...template.actions_allowed, edit: editable },
    profiles: profiles ? [profileOf(settings, layout)] : null,
    sections: sectionsOf(settings, layout).map((section, index) => sectionBody(section, index + 1)),
  };
}

function sectionBody({ id, name, fields }: Section, n: number): object {
  return {
    ...structuredClone(sectionTemplate),
    id,
    name,
    display_label: name,
    api_name: name.replace(/\W+/g, "_"),
    sequence_number: n,
    generated_type: n === 1 ? "default" : "custom",
    fields: fields.map((field, index) => fieldBody(field, n, index + 1)),
  };
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
