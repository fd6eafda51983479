import { checkFacts, checkNames } from "./checks";

/** The scopes that the connection needs for the setting itself. */
export const neededScopes = [
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.modules.UPDATE",
] as const;

/** For the cure. Without it a layout is only linked. */
export const layoutUpdateScope = "ZohoCRM.settings.layouts.UPDATE";

/** For comparing the user behind the connection with the person at the page. */
export const usersScope = "ZohoCRM.users.READ";

/**
 * Scopes without which only a check, the comparison of users or the cure is left out. The scopes of unpublished checks
 * are guesses, so nobody is asked for them.
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
