import layoutRules from "../../unit/guard/fixtures/layout-rules.json";
import layouts from "../../unit/guard/fixtures/layouts.json";
import validationRules from "../../unit/guard/fixtures/validation-rules.json";

// Answers in the recorded shape, with made-up values. Each call returns a copy that a test may change.

export type Json = Record<string, unknown>;

export const from = "show_from_number";
export const to = "show_to_number";

/** Ids of the fields in the recorded answers. */
export const ids = { [from]: "3361265000001234011", [to]: "3361265000001234013" } as const;
export const layoutId = "3361265000000095033";

/** The recorded layouts, as data of unknown shape. */
export function recordedLayouts(): { layouts: Json[] } {
  return structuredClone({ layouts: layouts.layouts });
}

export function recordedLayoutRules(): { layout_rules: Json[] } {
  return structuredClone(layoutRules);
}

export function recordedValidationRules(): { validation_rules: Json[] } {
  return structuredClone(validationRules);
}

const recordedFields = layouts.layouts.flatMap(({ sections }) =>
  sections.flatMap(({ fields }) => fields),
);

/** A field of a layout, without keys that are `undefined` in `more`. */
export function field(apiName: string, more: Json = {}): Json {
  const recorded = recordedFields.find(({ api_name }) => api_name === apiName);
  if (!recorded) throw new Error(`No field ${apiName} was recorded`);
  return changed({ ...structuredClone(recorded) }, more);
}

/** Unlocks a field: the recorded To Number is required and has a rule. */
const free = { required: false, validation_rule: null };
export const fromField = (more: Json = {}) => field("From_Number__s", { ...free, ...more });
export const toField = (more: Json = {}) => field("To_Number__s", { ...free, ...more });

/** A layout with these fields in one section. */
export function layout(fields: readonly unknown[], more: Json = {}, section: Json = {}): Json {
  const [recorded] = recordedLayouts().layouts;
  const [first] = structuredClone(layouts.layouts[0]?.sections ?? []);
  return changed(
    { ...recorded, sections: [changed({ ...first, fields: [...fields] }, section)] },
    more,
  );
}

/** The Support layout, which is not the one that everybody has. */
export function support(fields: readonly unknown[], more: Json = {}): Json {
  const name = "Support";
  return layout(fields, { id: "3361265000000095233", name, display_label: name, ...more });
}

/** The answer with these layouts, after one in which both fields are free. */
export function layoutsBody(...more: unknown[]): { layouts: unknown[] } {
  return { layouts: [layout([fromField(), toField()]), ...more] };
}

/** Levels of nesting around a value. */
export function nested(value: unknown, levels: number): unknown {
  let outer = value;
  for (let level = 0; level < levels; level++) outer = level % 2 ? [outer] : { inner: outer };
  return outer;
}

function changed(object: Json, more: Json): Json {
  const entries = Object.entries({ ...object, ...more });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
