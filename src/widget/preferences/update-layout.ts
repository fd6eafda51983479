import { type Result, withScope } from "../problems/problem";
import { zohoProblem } from "../problems/zoho-problem";
import { ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import type { CureTarget } from "./evidence";
import { layoutUpdateScope } from "./scopes";

/**
 * Makes one field optional or required in one layout; nothing else changes. Zoho documents `required: true`. That
 * `required: false` works, and that it works for Calls, are guesses. The answer repeats no values, so its SUCCESS has
 * to be confirmed by reading.
 */
export async function updateLayout(
  client: Client,
  { layout, section, field }: CureTarget,
  required: boolean,
): Promise<Result<undefined>> {
  const body = { layouts: [{ sections: [{ id: section, fields: [{ id: field, required }] }] }] };
  const reply = await client.patch(apiPath(`settings/layouts/${layout}?module=Calls`), body);
  const answer = withScope(layoutUpdateScope, reply);
  if (!answer.ok) return answer;
  const list = ownProperty(answer.value.body, "layouts");
  const outcome: unknown = Array.isArray(list) ? list[0] : undefined;
  return ownProperty(outcome, "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : { ok: false, problem: zohoProblem(outcome, "unreadable") };
}
