import { fieldIds, fieldNames, labelOf, preferenceOf } from "../fields";
import type { FieldName, Layout, Settings } from "../settings";
// Everything that the two fields and the ordinary ones have in common, as seen in answers.
import template from "./field.json";

/** What differs between the fields of a layout. */
interface FieldOf {
  readonly id: string;
  readonly api_name: string;
  readonly label: string;
  readonly type: "text" | "phone" | "picklist" | "datetime" | "textarea";
  readonly length: number;
  readonly required?: boolean;
  readonly system?: boolean;
  readonly rule?: string | undefined;
}

const customizable = ["mandatory", "fieldlabel", "tooltip", "add_to_other_layouts"];
// 1 and 33 were seen, the others are guesses.
const uiTypes = { text: 1, phone: 33, picklist: 2, datetime: 200, textarea: 3 } as const;

const subject: FieldOf = {
  id: "3361265000000017019",
  api_name: "Subject",
  label: "Subject",
  type: "text",
  length: 255,
  required: true,
  system: true,
};

const others: readonly FieldOf[] = [
  {
    ...subject,
    id: "3361265000000017021",
    api_name: "Call_Type",
    label: "Call Type",
    type: "picklist",
  },
  {
    ...subject,
    id: "3361265000000017023",
    api_name: "Call_Start_Time",
    label: "Call Start Time",
    type: "datetime",
  },
  // Telephony's own fields, easily taken for the two of the preferences.
  {
    id: "3361265000000017041",
    api_name: "Caller_ID",
    label: "Caller ID",
    type: "text",
    length: 120,
  },
  {
    id: "3361265000000017043",
    api_name: "Dialled_Number",
    label: "Dialled Number",
    type: "text",
    length: 120,
  },
];

/** The fields that every layout of the Calls module has, those of the preferences while they are shown. */
export function callFields(settings: Settings, layout: Layout): object[] {
  const shown = fieldNames
    .filter((field) => settings.preferences[preferenceOf[field]])
    .map((field) => numberField(settings, layout, field));
  return [subject, ...shown, ...others].map((field, index) => fieldBody(field, 1, index + 1));
}

/** Fields of the organisation's own, which have nothing to do with the preferences. */
export function fillers(count: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const id = String(3361265000002000000n + BigInt(index));
    const label = `Detail ${index + 1}`;
    return fieldBody(
      { id, api_name: label.replace(" ", "_"), label, type: "text", length: 255 },
      2,
      index + 1,
    );
  });
}

function numberField(settings: Settings, layout: Layout, field: FieldName): FieldOf {
  return {
    id: fieldIds[field],
    api_name: field,
    label: labelOf(settings, field),
    type: "phone",
    length: 30,
    required: layout.required.includes(field),
    rule: ownRule(settings, layout, field),
  };
}

/** Whether an inactive rule of the field stands here is not published: a guess that it does not. */
function ownRule(settings: Settings, layout: Layout, field: FieldName): string | undefined {
  const first = settings.layouts[0]?.id;
  return settings.rules.find(
    (rule) => rule.own === field && rule.active && (rule.layout ?? first) === layout.id,
  )?.id;
}

function fieldBody(field: FieldOf, section: number, sequence: number): object {
  const { id, api_name, label, type, length, required = false, system = false, rule } = field;
  return {
    // Copied deep: shared parts would make a large answer cheaper than it is.
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
