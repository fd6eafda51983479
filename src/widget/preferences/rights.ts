/**
 * Whose rights a write has. A connection acts as whoever authorised it, who may be somebody else or
 * belong to another organisation; then Zoho would not enforce the rights of the person who presses.
 */
export type Rights =
  /** Not known yet: a press waits. */
  | { readonly at: "asking" }
  /** The person's own: Zoho enforces them. */
  | { readonly at: "own" }
  /** Whose they are is not to be learned, but the person was seen to be allowed to customize. */
  | { readonly at: "customizer" }
  | { readonly at: "someone"; readonly who: string }
  | { readonly at: "organisation" }
  /** The part of the widget that learns it did not load. */
  | { readonly at: "unloaded" }
  /** Neither whose they are nor what the person may do is to be learned. */
  | { readonly at: "unclear" };

/** Writing is off only once it is known that it would be with rights that are not the person's. */
export function isReadOnly({ at }: Rights): boolean {
  return at !== "asking" && at !== "own" && at !== "customizer";
}
