import { failed, type Problem, type Result, withScope } from "../problems/problem";
import { ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";

/** API names of the fields of the Calls module that the preferences show and hide. [seen, several sources] */
export const fieldNames = {
  show_from_number: "From_Number__s",
  show_to_number: "To_Number__s",
} as const;

/** A preference, by its name in the API. */
export type Preference = keyof typeof fieldNames;
export type Values = Readonly<Record<Preference, boolean>>;

/** All preferences in the order of the page. */
export const preferences = Object.keys(fieldNames) as readonly Preference[];

/** A record with what `of` gives for each preference. */
export function forEachPreference<T>(of: (name: Preference) => T): Readonly<Record<Preference, T>> {
  return Object.fromEntries(preferences.map((name) => [name, of(name)])) as Record<Preference, T>;
}

/** The API that the widget exists for. */
export const path = apiPath("settings/call_preferences");

/** Reads all: `{"call_preferences":{"show_from_number":true,"show_to_number":true}}`. */
export async function readPreferences(client: Client): Promise<Result<Values>> {
  const answer = withScope("ZohoCRM.settings.modules.READ", await client.get(path));
  if (!answer.ok) return readingRefused(answer.problem);
  const { body } = answer.value;
  const told = forEachPreference((name) =>
    ownProperty(ownProperty(body, "call_preferences"), name),
  );
  // What cannot be read stands under Details as it came.
  return isComplete(told) ? { ok: true, value: told } : failed("unreadable", JSON.stringify(body));
}

/** NOT_ALLOWED speaks of fields that are in use, and for a read nothing has to be unused. */
function readingRefused(problem: Problem): Result<never> {
  const { code } = problem;
  if (code !== "NOT_ALLOWED") return { ok: false, problem };
  return { ok: false, problem: { zohoCode: code, ...problem, code: "refused" } };
}

function isComplete(told: Readonly<Record<Preference, unknown>>): told is Values {
  return preferences.every((name) => typeof told[name] === "boolean");
}
