import type { Gap, Place } from "../preferences/evidence";
import type { Preference } from "../preferences/preferences";
import { fieldNames, forEachPreference, preferences } from "../preferences/preferences";
import { digits, isRecord, ownProperty, text } from "../unknown";
import { cureTarget, isUneditable } from "./cure-target";
import { isComplete } from "./rules";

/** A field in one layout. */
export interface LayoutField {
  readonly place: Place;
  /** Zoho says that the layout is active; false also where it says nothing, because then no block is certain. */
  readonly active: boolean;
  readonly required: boolean;
  /** The field itself has a validation rule; undefined where the answer does not tell. */
  readonly rule: boolean | undefined;
}

/** What the layouts of the Calls module say about the fields. */
export interface Layouts {
  readonly fields: Readonly<Record<Preference, readonly LayoutField[]>>;
  readonly ids: Readonly<Partial<Record<Preference, string>>>;
  /** The organisation's own names for the fields. */
  readonly labels: Readonly<Partial<Record<Preference, string>>>;
  /** Everything had the expected shape. */
  readonly readable: boolean;
  readonly tooMany: boolean;
  /** All layouts, whether the fields are in them or not. */
  readonly all: readonly Place[];
  /** Zoho leaves `profiles` null for a person who may not customize modules. [doc] */
  readonly customizable: boolean | undefined;
}

/** The layouts, or why they could not be read. */
export type LayoutsRead = Layouts | Gap;

/** Layouts with more fields than this, all together, are "too many to check". */
export const mostFields = 100_000;

/**
 * Reads `{layouts:[{id, name, status, profiles, sections:[{name, fields:[…]}]}]}`, in one pass because an organisation
 * can have 200 layouts of 300 fields. For "does not apply" Zoho writes null or, in the SDK's own example, an empty
 * object. Only yes locks a switch, and only no makes a check clear:
 *
 * | part                            | yes                  | no             | not told                         |
 * | ------------------------------- | -------------------- | -------------- | -------------------------------- |
 * | `required`                      | true                 | false          | anything else, or absent         |
 * | `validation_rule`               | has an `id` of digits | null, `{}`    | anything else, or absent         |
 * | `status` (active)               | "active"             | any other text | anything else, or absent         |
 * | `profiles` (may customize)      | a list with an entry | null           | anything else, or absent         |
 * | `id` of a field or layout       | digits, as text      |                | anything else: numbers are inexact |
 * | `layouts`, `sections`, `fields` | a list               |                | anything else, or absent         |
 * | the list is complete            | `isComplete` in rules.ts |            |                                  |
 */
export function readLayouts(body: unknown): Layouts {
  const fields = forEachPreference((): LayoutField[] => []);
  const ids: Partial<Record<Preference, string>> = {};
  const labels: Partial<Record<Preference, string>> = {};
  let seen = 0;
  let readable = true;
  let customizable: boolean | undefined;
  const all: Place[] = [];
  const list = (value: unknown): readonly unknown[] => {
    if (Array.isArray(value)) return value;
    readable = false;
    return [];
  };

  const layouts = list(ownProperty(body, "layouts"));
  if (!isComplete(body, layouts)) readable = false;
  for (const layout of layouts) {
    const profiles = ownProperty(layout, "profiles");
    if (profiles === null) customizable = false;
    else if (Array.isArray(profiles) && profiles.length > 0) customizable ??= true;
    all.push(placeOf(layout));
    for (const section of list(ownProperty(layout, "sections"))) {
      const members = list(ownProperty(section, "fields"));
      seen += members.length;
      if (seen > mostFields)
        return { fields, ids, labels, readable, tooMany: true, all, customizable };
      for (const field of members) {
        const name = preferenceOf(ownProperty(field, "api_name"));
        if (!name) {
          if (typeof ownProperty(field, "api_name") !== "string") readable = false;
          continue;
        }
        const required = ownProperty(field, "required");
        if (typeof required !== "boolean") readable = false;
        fields[name].push({
          place: placeOf(layout, section, field),
          active: ownProperty(layout, "status") === "active",
          required: required === true,
          rule: hasRule(ownProperty(field, "validation_rule")),
        });
        const id = digits(ownProperty(field, "id"));
        if (id) ids[name] ??= id;
        const label =
          text(ownProperty(field, "display_label")) || text(ownProperty(field, "field_label"));
        if (label) labels[name] ??= label;
      }
    }
  }
  return { fields, ids, labels, readable, tooMany: false, all, customizable };
}

function hasRule(rule: unknown): boolean | undefined {
  if (rule === null) return false;
  if (!isRecord(rule)) return undefined;
  if (Object.keys(rule).length === 0) return false;
  return digits(ownProperty(rule, "id")) === undefined ? undefined : true;
}

function preferenceOf(apiName: unknown): Preference | undefined {
  return preferences.find((name) => fieldNames[name] === apiName);
}

function placeOf(layout: unknown, section?: unknown, field?: unknown): Place {
  const target = cureTarget(layout, section, field);
  const sectionName =
    text(ownProperty(section, "display_label")) || text(ownProperty(section, "name"));
  const id = digits(ownProperty(layout, "id"));
  const status = ownProperty(layout, "status");
  return {
    name: text(ownProperty(layout, "display_label")) || text(ownProperty(layout, "name")),
    ...(section !== undefined && { section: sectionName }),
    ...(status !== "active" && typeof status === "string" && { inactive: true }),
    page: id ? `modules/Calls/layouts/${id}` : "modules/Calls/layouts",
    ...(target && { target }),
    ...(isUneditable(layout) && { uneditable: true }),
  };
}
