/** The scopes without which Calls Preferences cannot be read and changed. */
export const moduleScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** The scope that lets a connection change a layout. */
export const layoutUpdateScope = "ZohoCRM.settings.layouts.UPDATE";

/** Every scope that the widget has a use for, including those that are only guessed. */
export const allScopes = [
  ...moduleScopes,
  "ZohoCRM.users.READ",
  // The OpenAPI file has ZohoCRM.org.all; READ is a guess.
  "ZohoCRM.org.READ",
  "ZohoCRM.settings.layouts.READ",
  layoutUpdateScope,
  "ZohoCRM.settings.profiles.READ",
  "ZohoCRM.settings.custom_views.READ",
  "ZohoCRM.settings.workflow_rules.READ",
  "ZohoCRM.settings.automation_actions.READ",
  "ZohoCRM.settings.blueprint.READ",
  // The endpoints are not published, so neither are their scopes: guesses.
  "ZohoCRM.settings.validation_rules.READ",
  "ZohoCRM.settings.layout_rules.READ",
] as const;

/** The scopes of which any one lets a part of the settings be read. */
export function toReadSettings(part: string): readonly string[] {
  return toUseSettings(part, "READ");
}

/** The scopes of which any one lets a part of the settings be changed. */
export function toUpdateSettings(part: string): readonly string[] {
  return toUseSettings(part, "UPDATE");
}

/** The scopes of which any one lets a part of CRM outside the settings be read. */
export function toRead(part: string): readonly string[] {
  return [`ZohoCRM.${part}.READ`, `ZohoCRM.${part}.ALL`];
}

function toUseSettings(part: string, operation: "READ" | "UPDATE"): readonly string[] {
  return [
    `ZohoCRM.settings.${part}.${operation}`,
    `ZohoCRM.settings.${part}.ALL`,
    "ZohoCRM.settings.ALL",
  ];
}
