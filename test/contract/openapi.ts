import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { asObject, withNull } from "./nullable";

/** We may not publish Zoho's OpenAPI files: they are next to the checkout, or absent. */
const file = "../shared/oas/call_preferences.json";

/** Checks bodies of call_preferences against Zoho's own description of them. */
export interface OpenApi {
  /** `undefined` if the file describes no answer with that method and status. */
  answer(method: string, status: number): ValidateFunction | undefined;
  readonly putBody: ValidateFunction;
}

/** Zoho's description; `undefined` if its files are not next to the checkout. */
export function openApi(): OpenApi | undefined {
  if (!existsSync(file)) return undefined;
  const document: unknown = JSON.parse(readFileSync(file, "utf8"), withNull);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "zoho", ...asObject(document) });
  const at = (pointer: string) => ajv.getSchema(`zoho#${pointer}`);
  const putBody = at("/components/requestBodies/body/content/application~1json/schema");
  if (!putBody) throw new Error(`${file} no longer describes the body of a PUT`);
  return {
    putBody,
    answer(method, status) {
      // The file describes the answer to an unknown method under GET.
      const known = method === "PUT" ? "put" : "get";
      const path = `/paths/~1crm~1v8~1settings~1call_preferences/${known}/responses`;
      const inPlace = `${path}/${status}/content/application~1json/schema`;
      const shared = sharedAnswers.get(`${method} ${status}`);
      const pointer = shared
        ? `/components/responses/${shared}/content/application~1json/schema`
        : inPlace;
      return at(pointer);
    },
  };
}

/** A JSON pointer does not follow the file's references from an answer to a shared one. */
const sharedAnswers: ReadonlyMap<string, string> = new Map([
  ["GET 200", "200SuccessGetResponse"],
  ["PUT 200", "200SuccessPutResponse"],
  ["PUT 400", "ErrorResponse"],
]);
