import { fieldIds, fieldNames, labelOf, preferenceOf, subject } from "./fields";
import type { FieldName, Layout, Settings } from "./settings";

/** A field of a layout, as far as fields differ. */
export interface LayoutField {
  readonly id: string;
  readonly api_name: string;
  readonly label: string;
  readonly type: "text" | "phone" | "picklist" | "datetime" | "textarea";
  readonly length: number;
  readonly required: boolean;
  /** Zoho itself requires the field: no layout can make it optional. */
  readonly system?: true;
  /** Id of a validation rule of this field. */
  readonly rule?: string | undefined;
}

type Ordinary = Omit<LayoutField, "required">;

const text = { type: "text", length: 255 } as const;

const ofSystem: readonly Ordinary[] = [
  { ...subject, label: "Subject", ...text, system: true },
  {
    id: "3361265000000017021",
    api_name: "Call_Type",
    label: "Call Type",
    ...text,
    type: "picklist",
    system: true,
  },
  {
    id: "3361265000000017023",
    api_name: "Call_Start_Time",
    label: "Call Start Time",
    ...text,
    type: "datetime",
    system: true,
  },
];

// Telephony's own fields, easily mistaken for the two of the preferences.
const ofTelephony: readonly Ordinary[] = [
  { id: "3361265000000017041", api_name: "Caller_ID", label: "Caller ID", ...text, length: 120 },
  {
    id: "3361265000000017043",
    api_name: "Dialled_Number",
    label: "Dialled Number",
    ...text,
    length: 120,
  },
];

/** The fields of the first section of a layout: Zoho's own, and the two of the preferences while shown. */
export function callFields(settings: Settings, layout: Layout): LayoutField[] {
  const [first, ...others] = ofSystem;
  const numbers = fieldNames
    .filter((field) => settings.preferences[preferenceOf[field]])
    .filter((field) => !layout.without?.includes(field))
    .map((field) => numberField(settings, layout, field));
  return [...(first ? [first] : []), ...numbers, ...others, ...ofTelephony].map((field) => ({
    ...field,
    required: field.system === true || layout.required.includes(field.api_name),
  }));
}

/** Custom fields that have nothing to do with the preferences. */
export function fillers(layout: Layout, count: number): LayoutField[] {
  return Array.from({ length: count }, (_, index) => {
    const id = String(3361265000002000000n + BigInt(index));
    const label = `Detail ${index + 1}`;
    const api_name = label.replace(" ", "_");
    return { id, api_name, label, ...text, required: layout.required.includes(api_name) };
  });
}

function numberField(settings: Settings, layout: Layout, field: FieldName): Ordinary {
  return {
    id: fieldIds[field],
    api_name: field,
    label: labelOf(settings, field),
    type: "phone",
    length: 30,
    rule: ownRule(settings, layout, field),
  };
}

/** Whether the layout lists an inactive rule of the field is not published; that it does not is a guess. */
function ownRule(settings: Settings, layout: Layout, field: FieldName): string | undefined {
  const first = settings.layouts[0]?.id;
  return settings.rules.find(
    (rule) => rule.own === field && rule.active && (rule.layout ?? first) === layout.id,
  )?.id;
}
