import { type Result, withScope } from "../problems/problem";
import { zohoProblem } from "../problems/zoho-problem";
import { ownProperty } from "../unknown";
import type { Client } from "../zoho/client";
import { path, type Values } from "./preferences";

/**
 * Writes the given preferences; those left out keep their setting. The answer echoes no values, so
 * success means no more than that Zoho said so.
 */
export async function writePreferences(
  client: Client,
  values: Partial<Values>,
): Promise<Result<undefined>> {
  const sent = await client.put(path, { call_preferences: values });
  const answer = withScope("ZohoCRM.settings.modules.UPDATE", sent);
  if (!answer.ok) return answer;
  return ownProperty(ownProperty(answer.value.body, "call_preferences"), "code") === "SUCCESS"
    ? { ok: true, value: undefined }
    : { ok: false, problem: zohoProblem(answer.value.body, "unreadable") };
}
