import { existsSync, readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { asObject } from "./nullable";

/** Zoho's files of 2026, which a third party publishes: next to the checkout like the others, or absent. */
const folder = "../shared/oas/2026-08";

/** The body of an answer or a request, as a file describes it. */
export interface Described {
  /** Name of the file without its extension. */
  readonly file: string;
  /** Path as in the file, which begins with "/settings". */
  readonly path: string;
  readonly method?: "get" | "patch";
  /** HTTP status of the answer; "request" for the request body. */
  readonly status: 200 | 400 | "request";
}

/** True if the files are next to the checkout. */
export const laterFilesAreHere = existsSync(folder);

/** Checks a body against what a file says of it. @throws if the file no longer describes it */
export function laterSchema({ file, path, method = "get", status }: Described): ValidateFunction {
  const place = status === "request" ? "requestBody" : `responses/${status}`;
  const operation = `paths/${path.replaceAll("/", "~1")}/${method}`;
  const pointer = `#/${operation}/${place}/content/application~1json/schema`;
  // Braces in a path have to be percent-encoded.
  const schema = loaded(file).getSchema(file + encodeURI(pointer));
  if (!schema) throw new Error(`${file}.json no longer describes ${pointer}`);
  return schema;
}

const read = new Map<string, Ajv2020>();

function loaded(file: string): Ajv2020 {
  const known = read.get(file);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const document: unknown = JSON.parse(readFileSync(`${folder}/${file}.json`, "utf8"));
  ajv.addSchema({ $id: file, ...asObject(document) });
  read.set(file, ajv);
  return ajv;
}
