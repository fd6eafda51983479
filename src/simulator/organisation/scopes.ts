/** The scopes required to read and change Calls Preferences. */
export const moduleScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** The scope that lets a connection change a layout. */
export const layoutUpdateScope = "ZohoCRM.settings.layouts.UPDATE";

/** Scopes, any one of which is enough to read a part of the settings. */
export function toReadSettings(part: string): readonly string[] {
  return toUseSettings(part, "READ");
}

/** Scopes, any one of which is enough to change a part of the settings. */
export function toUpdateSettings(part: string): readonly string[] {
  return toUseSettings(part, "UPDATE");
}

/** Scopes, any one of which is enough to read a part of CRM outside the settings. */
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
