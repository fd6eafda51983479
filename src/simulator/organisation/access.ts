import type { Caller } from "./caller";
import type { Method } from "./endpoints/endpoint";
import { errorReply } from "./errors";
import type { ApiReply } from "./request";
import type { Settings } from "./settings";

/** Refuses a request for its token alone, before anything else is looked at. */
export function tokenRefusal({ token }: Caller): ApiReply | undefined {
  if (token === "absent") return errorReply("AUTHENTICATION_FAILURE");
  if (token === "revoked") return errorReply("INVALID_TOKEN");
  return undefined;
}

/**
 * Refuses what the token or its user may not do. Zoho does not publish the order of these checks; we
 * guess that they run from the widest to the narrowest.
 */
export function accessRefusal(
  settings: Settings,
  method: Method,
  { scopes, may }: Caller,
  now: number,
): ApiReply | undefined {
  if (scopes && !method.scopes.some((scope) => scopes.includes(scope))) {
    return errorReply("OAUTH_SCOPE_MISMATCH");
  }
  if (now < settings.limitedUntil) {
    const seconds = Math.ceil((settings.limitedUntil - now) / 1000);
    return errorReply("TOO_MANY_REQUESTS", { retry_after: seconds, limit: 100, window: 60 });
  }
  const missing = method.unavailable?.(settings);
  if (missing) return errorReply(missing);
  if (method.permission && !may(method.permission)) {
    return errorReply("NO_PERMISSION", { permissions: [method.permission] });
  }
  return undefined;
}
