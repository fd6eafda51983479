import { allScopes } from "../organisation/scopes";
import type { Stage } from "../stage";

/** The connection, its token and its scopes. */
export const connection = {
  "no-permission": { title: "No permission", setup: () => ({ mayCustomize: false }) },
  "scope-missing": { title: "No scope at all", setup: () => ({ scopes: [] }) },
  "put-scope-missing": {
    title: "Scope for changing missing",
    setup: () => ({ scopes: allScopes.filter((scope) => !scope.endsWith(".UPDATE")) }),
  },
  "token-revoked": { title: "Token revoked", setup: () => ({ token: "revoked" }) },
  "connection-unknown": {
    title: "Connection unknown",
    setup: () => ({ connection: { linkName: "another_connection", authorised: true } }),
  },
  "connection-unauthorised": {
    title: "Connection not authorised",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
  },
  "wrong-api-host": {
    title: "API on www.zohoapis.jp",
    setup: () => ({ apiHost: "www.zohoapis.jp" }),
  },
} as const satisfies Record<string, Stage>;
