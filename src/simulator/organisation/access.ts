import { errorReply } from "./errors";
import type { ApiReply } from "./request";
import type { Settings } from "./settings";

/** What a method of an endpoint asks of a token: any one of these scopes is enough. */
export type Scopes = readonly string[];

/** Why a request that carries this token is refused before anything is looked at, if it is. */
export function tokenRefusal(settings: Settings): ApiReply | undefined {
  if (settings.token === "absent") return errorReply("AUTHENTICATION_FAILURE");
  if (settings.token === "revoked") return errorReply("INVALID_TOKEN");
  return undefined;
}

/**
 * Why the token or its user may not do what was asked, if so. Zoho does not publish the order of
 * these checks: from the widest to the narrowest is a guess.
 */
export function accessRefusal(
  settings: Settings,
  scopes: Scopes,
  now: number,
): ApiReply | undefined {
  if (!scopes.some((scope) => settings.scopes.includes(scope))) {
    return errorReply("OAUTH_SCOPE_MISMATCH");
  }
  if (now < settings.limitedUntil) {
    const seconds = Math.ceil((settings.limitedUntil - now) / 1000);
    return errorReply("TOO_MANY_REQUESTS", { retry_after: seconds, limit: 100, window: 60 });
  }
  if (!settings.supported) return errorReply("FEATURE_NOT_SUPPORTED");
  if (!settings.mayCustomize) return errorReply("NO_PERMISSION");
  return undefined;
}
