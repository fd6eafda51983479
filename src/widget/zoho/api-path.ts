import { settings } from "../settings";

/**
 * Path of the CRM API for a client: `apiPath("settings/layouts?module=Calls")` is
 * "/crm/v8/settings/layouts?module=Calls".
 * @param version another one only where Zoho is known to serve a list in that version alone
 */
export function apiPath(path: string, version: string = settings.apiVersion): string {
  return `/crm/${version}/${path}`;
}

/** The key under which Zoho's answer has what a path asks for: its last word, as in "…/layouts?module=Calls". */
export function answerKey(path: string): string {
  return /([a-z_]+)(?:\/\d+)?(?:\?|$)/.exec(path)?.[1] ?? "";
}
