import { type Result, withScope } from "../problems/problem";
import { zohoProblem } from "../problems/zoho-problem";
import { ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import type { CureTarget } from "./evidence";
import { layoutUpdateScope } from "./scopes";

/**
 * Makes one field optional or required in one layout: only what is named changes. That `required: false`
 * works, and for Calls, is a guess; Zoho documents the way with `required: true`. The answer echoes no
 * values, so success means no more than that Zoho said so.
 */
export async function updateLayout(
  client: Client,
  { layout, section, field }: CureTarget,
  required: boolean,
): Promise<Result<undefined>> {
  const body = { layouts: [{ sections: [{ id: section, fields: [{ id: field, required }] }] }] };
  const sent = await client.patch(apiPath(`settings/layouts/${layout}?module=Calls`), body);
  const answer = withScope(layoutUpdateScope, sent);
  if (!answer.ok) return answer;
  const list = ownProperty(answer.value.body, "layouts");
  const told: unknown = Array.isArray(list) ? list[0] : undefined;
  return ownProperty(told, "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : { ok: false, problem: zohoProblem(told, "unreadable") };
}
