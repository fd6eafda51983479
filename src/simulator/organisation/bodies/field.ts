import type { LayoutField } from "../layout-fields";
// What the two fields and the ordinary ones have in common, as seen in answers.
import template from "./field.json";

const customizable = ["mandatory", "fieldlabel", "tooltip", "add_to_other_layouts"];
// 1 and 33 were seen, the others are guesses.
const uiTypes = { text: 1, phone: 33, picklist: 2, datetime: 200, textarea: 3 } as const;

/**
 * A field as layouts carry it.
 * @param section number of its section, from 1
 * @param sequence its place there, from 1
 */
export function fieldBody(field: LayoutField, section: number, sequence: number): object {
  const { id, api_name, label, type, length, required, system = false, rule } = field;
  return {
    // A deep copy: shared parts would make a large answer cheaper than it is.
    ...structuredClone(template),
    id,
    api_name,
    field_label: label,
    display_label: label,
    data_type: type,
    json_type: "string",
    ui_type: uiTypes[type],
    length,
    column_name: api_name.replace("__s", "").replaceAll("_", "").toUpperCase(),
    system_mandatory: system,
    customizable_properties: system ? [] : [...customizable],
    required,
    validation_rule: rule === undefined ? null : { id: rule },
    section_id: section,
    sequence_number: sequence,
  };
}
