/** Scopes of the connection for the setting itself. */
export const neededScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** Scopes that each serve one check, or the comparison of two users; without one only that is left undone. */
export const optionalScopes = [
  "ZohoCRM.users.READ",
  "ZohoCRM.settings.layouts.READ",
  "ZohoCRM.settings.workflow_rules.READ",
  "ZohoCRM.settings.automation_actions.READ",
  "ZohoCRM.settings.blueprint.READ",
] as const;
