import type { Permission, Settings, User } from "./settings";

/** How a request arrives: over the widget's connection, or in the session of the person at the page. */
export type Way = "connection" | "person";

/** Who a request runs as. */
export interface Caller {
  readonly user: User;
  readonly token: Settings["token"];
  /** The scopes of the token; `undefined` for a person, who needs no token. */
  readonly scopes: readonly string[] | undefined;
  may(permission: Permission): boolean;
}

/** The user that such a request runs as, with that user's permissions. */
export function callerOf(settings: Settings, way: Way): Caller {
  const permissions = { mayCustomize: settings.mayCustomize, lacks: settings.lacks };
  if (way === "connection") {
    const { token, scopes, connection } = settings;
    return { user: connection.user ?? settings.user, token, scopes, may: may(permissions) };
  }
  const own = { ...permissions, ...settings.person };
  return { user: settings.user, token: "valid", scopes: undefined, may: may(own) };
}

function may(permissions: Pick<Settings, "mayCustomize" | "lacks">): Caller["may"] {
  return (permission) =>
    permission === "Crm_Implied_Customize_Zoho_CRM"
      ? permissions.mayCustomize
      : !permissions.lacks.includes(permission);
}
