import { needing, type Result, zohoProblem } from "../problems/problem";
import { settings } from "../settings";
import type { Client } from "../zoho/client";
import { own } from "../zoho/parse";

/** The two preferences, by the names of the API, in the order of the page. */
export const preferences = ["show_from_number", "show_to_number"] as const;
export type Preference = (typeof preferences)[number];
export type Values = Readonly<Record<Preference, boolean>>;

/** The API that the widget exists for. */
export const path = `/crm/${settings.apiVersion}/settings/call_preferences`;

/** Reads both: `{"call_preferences":{"show_from_number":true,"show_to_number":true}}`. */
export async function readPreferences(client: Client): Promise<Result<Values>> {
  const answer = needing("ZohoCRM.settings.modules.READ", await client.get(path));
  if (!answer.ok) return answer;
  const values = own(answer.value.body, "call_preferences");
  const show_from_number = own(values, "show_from_number");
  const show_to_number = own(values, "show_to_number");
  return typeof show_from_number === "boolean" && typeof show_to_number === "boolean"
    ? { ok: true, value: { show_from_number, show_to_number } }
    : { ok: false, problem: zohoProblem(answer.value.body, "unreadable") };
}
