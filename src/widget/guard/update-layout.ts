import type { CureTarget } from "../preferences/evidence";
import { layoutUpdateScope } from "../preferences/scopes";
import { failed, type Result, withScope } from "../problems/problem";
import { ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import { listIn } from "./rules";

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
  const outcome = listIn(answer.value.body, "layouts")?.[0];
  return ownProperty(outcome, "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : failed("unreadable", JSON.stringify(answer.value.body));
}
