import { settings } from "../../widget/settings";
import { apiRoot } from "../organisation/api";
import type { FaultRule } from "../wire/fault-rule";

const path = `${apiRoot}/settings/call_preferences`;
const { limits } = settings;

/** Milliseconds that are safely beyond a limit of the widget. */
export const beyond = {
  slow: limits.slow + 1_000,
  request: limits.request + 5_000,
  handshake: limits.handshake + 4_000,
} as const;

/** A fault at the first read or the first change of the preferences. */
export function first(method: "GET" | "PUT", kind: FaultRule["kind"]): FaultRule {
  return { on: { method, path }, nth: 1, kind };
}
