/**
 * Whose permissions a write has. A connection acts as whoever authorised it. That can be somebody else, or a user of
 * another organisation: then Zoho would not enforce the permissions of the person who presses.
 */
export type Permissions =
  /** Not known yet, so a press waits. */
  | { readonly at: "asking" }
  /** The person's own, which Zoho enforces. */
  | { readonly at: "own" }
  /** Whose they are could not be determined, but this person may customize CRM. */
  | { readonly at: "customizer" }
  | { readonly at: "someone"; readonly who: string }
  | { readonly at: "organisation" }
  /** The part of the widget that determines them did not load. */
  | { readonly at: "unloaded" }
  /** Neither whose they are nor what the person may do could be determined. */
  | { readonly at: "unclear" };

/** True once it is known that a write would not have the person's own permissions. */
export function isReadOnly({ at }: Permissions): boolean {
  return at !== "asking" && at !== "own" && at !== "customizer";
}

/** Zoho told whose permissions they are. */
export function isTold({ at }: Permissions): boolean {
  return at === "own" || at === "someone" || at === "organisation";
}
