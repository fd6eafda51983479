/** The scopes without which Calls Preferences cannot be read and changed. */
export const moduleScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** Every scope that the widget has a use for, those that are only guessed included. */
export const allScopes = [
  ...moduleScopes,
  "ZohoCRM.users.READ",
  // The OpenAPI file has ZohoCRM.org.all; READ is a guess.
  "ZohoCRM.org.READ",
  "ZohoCRM.settings.layouts.READ",
  "ZohoCRM.settings.profiles.READ",
  "ZohoCRM.settings.workflow_rules.READ",
  "ZohoCRM.settings.automation_actions.READ",
  "ZohoCRM.settings.blueprint.READ",
  // The endpoints are not published, so neither are their scopes: guesses.
  "ZohoCRM.settings.validation_rules.READ",
  "ZohoCRM.settings.layout_rules.READ",
] as const;

/** The scopes of which any one lets a part of the settings be read. */
export function toReadSettings(part: string): readonly string[] {
  return [`ZohoCRM.settings.${part}.READ`, `ZohoCRM.settings.${part}.ALL`, "ZohoCRM.settings.ALL"];
}

/** The same for a part of CRM that is none of the settings. */
export function toRead(part: string): readonly string[] {
  return [`ZohoCRM.${part}.READ`, `ZohoCRM.${part}.ALL`];
}
