/**
 * Whose permissions a write has. A connection acts as whoever authorised it, who may be somebody else or
 * belong to another organisation; then Zoho would not enforce those of the person who presses.
 */
export type Permissions =
  /** Not known yet: a press waits. */
  | { readonly at: "asking" }
  /** The person's own: Zoho enforces them. */
  | { readonly at: "own" }
  /** Whose they are could not be determined, but the person was seen to be allowed to customize. */
  | { readonly at: "customizer" }
  | { readonly at: "someone"; readonly who: string }
  | { readonly at: "organisation" }
  /** The part of the widget that finds out did not load. */
  | { readonly at: "unloaded" }
  /** Neither whose they are nor what the person may do could be determined. */
  | { readonly at: "unclear" };

/** Writing is off only once it is known that it would be with permissions that are not the person's. */
export function isReadOnly({ at }: Permissions): boolean {
  return at !== "asking" && at !== "own" && at !== "customizer";
}

/** Zoho told whose permissions they are. */
export function isTold({ at }: Permissions): boolean {
  return at === "own" || at === "someone" || at === "organisation";
}
