import { failed, type Result, withScope } from "../problems/problem";
import { ownProperty } from "../unknown";
import type { Client } from "../zoho/client";
import { path, type Values } from "./preferences";

/**
 * Writes these preferences; those that are left out keep their values. The answer repeats no values, so its SUCCESS has
 * to be confirmed by reading.
 */
export async function writePreferences(
  client: Client,
  values: Partial<Values>,
): Promise<Result<undefined>> {
  const reply = await client.put(path, { call_preferences: values });
  const answer = withScope("ZohoCRM.settings.modules.UPDATE", reply);
  if (!answer.ok) return answer;
  return ownProperty(ownProperty(answer.value.body, "call_preferences"), "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : failed("unreadable", JSON.stringify(answer.value.body));
}
