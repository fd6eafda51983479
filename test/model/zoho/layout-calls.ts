import { lastPart, recordAddress } from "../../../src/simulator/organisation/api";
import { fieldIds, fieldOf } from "../../../src/simulator/organisation/fields";
import { isRecord } from "../../../src/simulator/unknown";
import type { Work } from "../../../src/simulator/wire/crm";
import { type Preference, preferences } from "../../../src/widget/preferences/preferences";

/** What a change of a layout requested, as sent over the wire. */
export interface CureSent {
  readonly layout: string;
  readonly name: Preference | undefined;
  readonly required: unknown;
  /** One layout, one section, one field, and no further keys. */
  readonly plain: boolean;
}

/** Which fields are required in each layout, by its id. */
export type LayoutsSeen = ReadonlyMap<string, Readonly<Partial<Record<Preference, boolean>>>>;

const oneLayout = recordAddress("/settings/layouts");

export function isCure({ request }: Work): boolean {
  return request?.method === "PATCH" && oneLayout.test(request.path);
}

/** True for a request for the layouts, over the API or as the person. */
export function asksLayouts(data: Readonly<Record<string, unknown>>, { request }: Work): boolean {
  const ofPerson = data["category"] === "META" && data["type"] === "LAYOUTS";
  return ofPerson || (request?.method === "GET" && request.path.endsWith("/settings/layouts"));
}

/** Reads the body of a change, without the widget's own code. */
export function cureSent({ request }: Work): CureSent {
  const layout = only(request?.body, "layouts");
  const section = only(layout, "sections");
  const field = only(section, "fields", "id");
  const named = isRecord(field) ? field : {};
  return {
    layout: lastPart(request?.path ?? ""),
    name: preferences.find((name) => fieldIds[fieldOf[name]] === named["id"]),
    required: named["required"],
    plain: Object.keys(named).sort().join() === "id,required",
  };
}

/** The only member of the list under `key`; undefined if there are more members, or other keys. */
function only(object: unknown, key: string, ...others: string[]): unknown {
  if (!isRecord(object)) return undefined;
  const list = object[key];
  const keys = Object.keys(object).sort().join();
  const plain = keys === [key, ...others].sort().join();
  return plain && Array.isArray(list) && list.length === 1 ? list[0] : undefined;
}

/**
 * What an answer with the layouts says. A field that is in none of them is hidden, so the result omits
 * it.
 */
export function layoutsSeen(body: unknown): LayoutsSeen {
  const layouts = listIn(body, "layouts").map((layout) => ({
    id: String(layout["id"]),
    fields: listIn(layout, "sections").flatMap((section) => listIn(section, "fields")),
  }));
  const shown = preferences.filter((name) =>
    layouts.some(({ fields }) => fields.some((field) => field["api_name"] === fieldOf[name])),
  );
  return new Map(
    layouts.map(({ id, fields }) => {
      const isRequired = (name: Preference) =>
        fields.some((field) => field["api_name"] === fieldOf[name] && field["required"] === true);
      return [id, Object.fromEntries(shown.map((name) => [name, isRequired(name)]))];
    }),
  );
}

function listIn(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
