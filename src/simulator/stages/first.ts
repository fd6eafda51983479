import { apiRoot } from "../organisation/api";
import type { FaultRule } from "../wire/faults";

const path = `${apiRoot}/settings/call_preferences`;

/** A fault that meets the first read or the first change of the preferences. */
export function first(method: "GET" | "PUT", kind: FaultRule["kind"]): FaultRule {
  return { on: { method, path }, nth: 1, kind };
}
