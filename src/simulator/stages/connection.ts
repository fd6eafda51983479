import { allScopes } from "../organisation/all-scopes";
import type { Stage } from "../stage";

/** The connection, its token and its scopes. */
export const connection = {
  "no-permission": {
    title: "No permission",
    shows:
      "The person behind the connection may not customize Zoho CRM: a screen of its own, without switches.",
    setup: () => ({ mayCustomize: false }),
  },
  "scope-missing": {
    title: "Connection without any scope",
    shows: "The connection has no scope. The widget should name the one that it needs.",
    setup: () => ({ scopes: [] }),
  },
  "put-scope-missing": {
    title: "Scope for changing missing",
    shows: "Reading works. Hide From Number, and the widget should name the scope that is missing.",
    setup: () => ({ scopes: allScopes.filter((scope) => !scope.endsWith(".UPDATE")) }),
  },
  "token-revoked": {
    title: "Token revoked",
    shows: "The connection was authorised and its token was revoked since.",
    setup: () => ({ token: "revoked" }),
  },
  "connection-unknown": {
    title: "No connection of that name",
    shows: "CRM knows no connection with the widget's link name, as at the first opening.",
    setup: () => ({ connection: { linkName: "another_connection", authorised: true } }),
  },
  "connection-unauthorised": {
    title: "Connection not authorised",
    shows: "The connection is there, but nobody has authorised it yet.",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
  },
  "wrong-api-host": {
    title: "API on www.zohoapis.jp",
    shows:
      "The organisation answers on a host that its page does not tell. The widget should ask for it.",
    setup: () => ({ apiHost: "www.zohoapis.jp" }),
  },
} as const satisfies Record<string, Stage>;
