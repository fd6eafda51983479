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

/** All preferences, in the order of the page. */
export const preferences = Object.keys(fieldNames) as readonly Preference[];

/** A record of what `of` returns for each preference. */
export function forEachPreference<T>(of: (name: Preference) => T): Readonly<Record<Preference, T>> {
  return Object.fromEntries(preferences.map((name) => [name, of(name)])) as Record<Preference, T>;
}

/** The path of both preferences in the API. */
export const path = apiPath("settings/call_preferences");

/** Reads all preferences: `{"call_preferences":{"show_from_number":true,"show_to_number":true}}`. */
export async function readPreferences(client: Client): Promise<Result<Values>> {
  const answer = withScope("ZohoCRM.settings.modules.READ", await client.get(path));
  if (!answer.ok) return readingRefused(answer.problem);
  const { body } = answer.value;
  const values = forEachPreference((name) =>
    ownProperty(ownProperty(body, "call_preferences"), name),
  );
  // What cannot be read is shown under Details as it came.
  return isComplete(values)
    ? { ok: true, value: values }
    : failed("unreadable", JSON.stringify(body));
}

/** The words for NOT_ALLOWED are about fields in use, which do not matter to a read. */
function readingRefused(problem: Problem): Result<never> {
  const { code } = problem;
  if (code !== "NOT_ALLOWED") return { ok: false, problem };
  return { ok: false, problem: { zohoCode: code, ...problem, code: "refused" } };
}

function isComplete(values: Readonly<Record<Preference, unknown>>): values is Values {
  return preferences.every((name) => typeof values[name] === "boolean");
}
