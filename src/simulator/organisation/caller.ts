import type { Permission, Settings, User } from "./settings";

/** Over what a request comes: the widget's connection, or the session of the person at the page. */
export type Way = "connection" | "person";

/** Who a request runs as. */
export interface Caller {
  readonly user: User;
  readonly token: Settings["token"];
  /** What the token is good for; `undefined` for a person, who needs no token. */
  readonly scopes: readonly string[] | undefined;
  may(permission: Permission): boolean;
}

/** The user that a request over this way runs as, with that user's rights. */
export function callerOf(settings: Settings, way: Way): Caller {
  const rights = { mayCustomize: settings.mayCustomize, lacks: settings.lacks };
  if (way === "connection") {
    const { token, scopes, connection } = settings;
    return { user: connection.user ?? settings.user, token, scopes, may: may(rights) };
  }
  const own = { ...rights, ...settings.person };
  return { user: settings.user, token: "valid", scopes: undefined, may: may(own) };
}

function may(rights: Pick<Settings, "mayCustomize" | "lacks">): Caller["may"] {
  return (permission) =>
    permission === "Crm_Implied_Customize_Zoho_CRM"
      ? rights.mayCustomize
      : !rights.lacks.includes(permission);
}
