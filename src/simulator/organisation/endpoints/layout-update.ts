import { isRecord } from "../../unknown";
import { type AnyErrorCode, errorReply } from "../errors";
import type { LayoutField } from "../layout-fields";
import type { ApiReply } from "../request";
import { type Section, sectionsOf } from "../sections";
import type { Layout, Settings } from "../settings";

/** API name of a field → whether it becomes required. */
export type Changes = ReadonlyMap<string, boolean>;

// Documented: at most 5 sections and 5 fields in total per request.
const most = 5;

/**
 * Reads `{layouts: [{sections: [{id, fields: [{id, required}]}]}]}`. Zoho knows more keys, but the widget
 * must not send them, so they are refused like unknown ones.
 */
export function parseLayoutUpdate(
  settings: Settings,
  layout: Layout,
  body: unknown,
): { changes: Changes } | ApiReply {
  if (!isRecord(body)) return errorReply("INVALID_DATA", { expected_data_type: "jsonobject" });
  if (!Object.hasOwn(body, "layouts")) {
    return errorReply("MANDATORY_NOT_FOUND", { api_name: "layouts", json_path: "$.layouts" });
  }
  const root = readObject(body, "$", ["layouts"]);
  if ("status" in root) return root;
  const layouts = readList(root.value, "layouts", "$", 1);
  if ("status" in layouts) return layouts;
  const changes = new Map<string, boolean>();
  const refusal = first(layouts.items, (item, path) => {
    const sections = readMembers(item, path, ["sections"], "sections");
    if ("status" in sections) return sections;
    const all = sectionsOf(settings, layout);
    return first(sections.items, (one, at) => readSection(one, at, all, changes));
  });
  return refusal ?? { changes };
}

/** An error under `layouts`, where Zoho puts errors about a layout. */
export function refusedAt(
  code: AnyErrorCode,
  details: Readonly<Record<string, unknown>>,
  message?: string,
): ApiReply {
  const { status, body } = errorReply(code, details, message);
  return { status, body: { layouts: [body] } };
}

/** A value with its place in the body, as a JSON path. */
interface Item {
  readonly value: unknown;
  readonly path: string;
}

type Items = { readonly items: readonly Item[] } | ApiReply;

function readSection(
  value: unknown,
  path: string,
  sections: readonly Section[],
  changes: Map<string, boolean>,
): ApiReply | undefined {
  const fields = readMembers(value, path, ["id", "fields"], "fields");
  if ("status" in fields) return fields;
  const section = byId(value, sections);
  if (!section) return invalid("id", path);
  return first(fields.items, (one, at) => {
    const refusal = readField(one, at, section.fields, changes);
    if (refusal) return refusal;
    return changes.size > most
      ? refusedAt("LIMIT_EXCEEDED", { limit: most, api_name: "fields", json_path: at })
      : undefined;
  });
}

function readField(
  value: unknown,
  path: string,
  fields: readonly LayoutField[],
  changes: Map<string, boolean>,
): ApiReply | undefined {
  const read = readObject(value, path, ["id", "required"]);
  if ("status" in read) return read;
  const field = byId(read.value, fields);
  if (!field) return invalid("id", path);
  const { required } = read.value;
  // The id alone would move an unused field into the section, which the widget never does.
  if (required === undefined) return missing("required", path);
  if (typeof required !== "boolean") return invalid("required", path, "boolean");
  if (field.system && !required) {
    const details = { api_name: "required", json_path: `${path}.required` };
    return refusedAt("NOT_ALLOWED", details, "A field that Zoho CRM requires cannot be optional");
  }
  changes.set(field.api_name, required);
  return undefined;
}

function readMembers(value: unknown, path: string, keys: readonly string[], list: string): Items {
  const read = readObject(value, path, keys);
  return "status" in read ? read : readList(read.value, list, path, most);
}

function readObject(
  value: unknown,
  path: string,
  keys: readonly string[],
): { readonly value: Readonly<Record<string, unknown>> } | ApiReply {
  if (!isRecord(value))
    return refusedAt("INVALID_DATA", { expected_data_type: "jsonobject", json_path: path });
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  return strange === undefined ? { value } : invalid(strange, path);
}

function readList(
  object: Readonly<Record<string, unknown>>,
  key: string,
  path: string,
  limit: number,
): Items {
  const list = object[key];
  if (list === undefined) return missing(key, path);
  if (!Array.isArray(list)) return invalid(key, path, "jsonarray");
  if (list.length === 0) return missing(key, path);
  if (list.length > limit) {
    return refusedAt("LIMIT_EXCEEDED", { limit, api_name: key, json_path: `${path}.${key}` });
  }
  return { items: list.map((value, index) => ({ value, path: `${path}.${key}[${index}]` })) };
}

function first(
  items: readonly Item[],
  read: (value: unknown, path: string) => ApiReply | undefined,
): ApiReply | undefined {
  for (const { value, path } of items) {
    const refusal = read(value, path);
    if (refusal) return refusal;
  }
  return undefined;
}

function byId<One extends { readonly id: string }>(
  value: unknown,
  all: readonly One[],
): One | undefined {
  return isRecord(value) ? all.find(({ id }) => id === value["id"]) : undefined;
}

function invalid(key: string, path: string, expected?: string): ApiReply {
  return refusedAt("INVALID_DATA", {
    ...(expected && { expected_data_type: expected }),
    api_name: key,
    json_path: `${path}.${key}`,
  });
}

function missing(key: string, path: string): ApiReply {
  return refusedAt("EXPECTED_FIELD_MISSING", { api_name: key, json_path: `${path}.${key}` });
}
