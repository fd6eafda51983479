import { checkFacts, checkNames } from "./checks";

/** Scopes of the connection for the setting itself. */
export const neededScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** For the cure: without it a layout is only linked. */
export const layoutUpdateScope = "ZohoCRM.settings.layouts.UPDATE";

/** Tells whose connection it is. */
export const usersScope = "ZohoCRM.users.READ";

/**
 * Scopes that each serve some checks, the comparison of two users or the cure; without one only that is left
 * undone. Scopes of checks that Zoho has not published are guesses, and not asked for.
 */
export const optionalScopes: readonly string[] = [
  ...new Set([
    usersScope,
    ...checkNames
      .map(checkFacts)
      .filter(({ unpublished }) => !unpublished)
      .flatMap(({ scope }) => scope ?? []),
    layoutUpdateScope,
  ]),
];
