import { reference } from "../fields";
import type { Rule } from "../settings";
import { callsModule, made } from "./rule";

/** A field update. The endpoint is published, what its answer holds here is a guess. */
export function fieldUpdateBody({ id, name, active, fields, refers }: Rule): object {
  const [field] = fields;
  const subject = { api_name: "Subject", id: "3361265000000017019" };
  const tag = refers === "merge tag" && field;
  return {
    id,
    name,
    module: callsModule,
    status: { active },
    field: field && !tag ? reference(field) : subject,
    type: "static",
    value: tag ? `\${!Calls.${field}}` : null,
    ...made,
  };
}
