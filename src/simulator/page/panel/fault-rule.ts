import { apiRoot } from "../../organisation/api";
import { isRecord, parseJson } from "../../unknown";
import { type FaultRule, isFaultRule } from "../../wire/fault-rule";

/** What a fault can apply to, by the words of the form. */
export const faultTargets: Readonly<Record<string, FaultRule["on"]>> = {
  "Reading the preferences": { method: "GET", path: `${apiRoot}/settings/call_preferences` },
  "Changing the preferences": { method: "PUT", path: `${apiRoot}/settings/call_preferences` },
  "Changing a layout": { method: "PATCH" },
  "Any request over the connection": { event: "CRM_CONNECTION" },
  "Any request with zrc": { event: "ZRC_REQUEST" },
  "User behind the connection": { path: `${apiRoot}/users` },
  "Organisation behind the connection": { path: `${apiRoot}/org` },
  "Layouts behind the connection": { path: `${apiRoot}/settings/layouts` },
  "Layouts as the person sees them": { event: "META" },
  "Person at the page": { event: "CONFIG", type: "CURRENT_USER" },
  "Organisation of the page": { event: "CONFIG", type: "ORG" },
  "Day or night": { event: "CONFIG", type: "USER_PREFERENCE" },
  "Address of the page, for zrc": { event: "GET_PARENT_URL" },
  "Connection's details, for zrc": { event: "CONNECTION_DETAILS" },
  "Consent, for zrc": { event: "CONNECTION_AUTH" },
  "Registration (SET_CONTEXT)": { event: "REGISTER" },
  "Question for ZDK": { event: "ZDK_EVENT" },
};

/**
 * The rule that the form describes; an empty field omits its key.
 * @returns an error message if the form describes none
 */
export function ruleOf(form: FormData): FaultRule | string {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const rule: Record<string, unknown> = {
    on: faultTargets[text("on")] ?? {},
    kind: text("kind"),
  };
  for (const name of ["nth", "ms", "retryAfter", "megabytes"]) {
    if (text(name)) rule[name] = Number(text(name));
  }
  for (const name of ["code", "envelope", "form"]) if (text(name)) rule[name] = text(name);
  for (const name of ["wrapped", "undone"]) if (form.get(name)) rule[name] = true;
  if (text("data")) {
    rule["data"] = parseJson(text("data"));
    if (rule["data"] === undefined) return "What is answered must be JSON.";
  }
  if (text("beside")) {
    rule["beside"] = parseJson(text("beside"));
    if (!isRecord(rule["beside"])) return "The keys beside it must be a JSON object.";
  }
  return isFaultRule(rule)
    ? rule
    : "These values make no fault. Choose what happens, and check the numbers.";
}
