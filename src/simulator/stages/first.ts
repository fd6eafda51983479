import type { FaultRule } from "../wire/fault-rule";

const path = "/crm/v8/settings/call_preferences";

/** A fault that meets the first read or the first change of the preferences. */
export function first(method: "GET" | "PUT", kind: FaultRule["kind"]): FaultRule {
  return { on: { method, path }, nth: 1, kind };
}
