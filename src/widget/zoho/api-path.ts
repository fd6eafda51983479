import { settings } from "../settings";

/**
 * A path of the CRM API for a client, such as "/crm/v8/settings/layouts?module=Calls".
 * @param path below the version, such as "settings/layouts?module=Calls"
 * @param version for a list that was seen in another version only
 */
export function apiPath(path: string, version: string = settings.apiVersion): string {
  return `/crm/${version}/${path}`;
}

/** The key under which an answer has what its path asks for: the last word, as in "…/layouts?module=Calls". */
export function answerKey(path: string): string {
  return /([a-z_]+)(?:\/\d+)?(?:\?|$)/.exec(path)?.[1] ?? "";
}
