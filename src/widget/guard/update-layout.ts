import type { CureTarget } from "../preferences/evidence";
import { layoutUpdateScope } from "../preferences/scopes";
import { failed, needing, type Result } from "../problems/problem";
import { ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import { onlyIn } from "./open-each";

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
  const answer = needing(layoutUpdateScope, sent);
  if (!answer.ok) return answer;
  const told = onlyIn(answer.value.body, "layouts");
  return ownProperty(told, "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : failed("unreadable", JSON.stringify(answer.value.body));
}
