/** The scopes without which Calls Preferences cannot be read and changed. */
export const moduleScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** The scope that lets a connection change a layout. */
export const layoutUpdateScope = "ZohoCRM.settings.layouts.UPDATE";

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
