import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { asObject, withNull } from "./nullable";

/** We may not publish Zoho's OpenAPI files: they are next to the checkout, or absent. */
const folder = "../shared/oas";
const address = "https://raw.githubusercontent.com/Zohocorp-Pvt-Ltd/crm-oas/refs/heads/main/v8.0/";

/** Files that refer to each other; they also need `absent`, which is not among them. */
const files = ["layouts", "users", "org", "profiles", "fields", "common"];
const absent = "modules.json";

/** Whether there is anything to compare with. */
export const hasZohoFiles = () => existsSync(folder);

/** Checks a body against a schema of one of Zoho's files; `undefined` if they are absent. */
export function zohoSchema(file: string, schema: string): ValidateFunction | undefined {
  if (!existsSync(`${folder}/${file}.json`)) return undefined;
  const found = loaded().getSchema(`${address}${file}.json#/components/schemas/${schema}`);
  if (!found) throw new Error(`${file}.json no longer describes ${schema}`);
  return found;
}

/**
 * Where a body deviates from a schema, each deviation once for all items of a list: "/layouts/*\/mode is
 * missing" and the like.
 */
export function differences(schema: ValidateFunction, body: unknown): string[] {
  schema(body);
  return [...new Set((schema.errors ?? []).map(inWords))].sort();
}

function inWords({ instancePath, params, keyword, message }: ErrorObject): string {
  const place = instancePath.replace(/\/\d+/g, "/*");
  return keyword === "required"
    ? `${place}/${String(asObject(params)["missingProperty"])} is missing`
    : `${place} ${message}`;
}

let ajv: Ajv | undefined;

function loaded(): Ajv {
  if (ajv) return ajv;
  ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  let text = "";
  for (const name of files) {
    const source = readFileSync(`${folder}/${name}.json`, "utf8");
    text += source;
    ajv.addSchema({ $id: `${address}${name}.json`, ...asObject(JSON.parse(source, withNull)) });
  }
  // What the missing file describes may be anything.
  const names = [...text.matchAll(/modules\.json#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => [name, {}] as const,
  );
  ajv.addSchema({
    $id: address + absent,
    components: { schemas: Object.fromEntries(names) },
  });
  return ajv;
}
