import type { FaultKind } from "../../wire/fault-rule";

/** A field of the form that only some faults need, by its name in the form. */
export type FaultField =
  | "ms"
  | "code"
  | "wrapped"
  | "retryAfter"
  | "envelope"
  | "form"
  | "megabytes"
  | "beside"
  | "data"
  | "undone";

interface FaultWords {
  readonly title: string;
  readonly fields: readonly FaultField[];
}

/** The title of each fault in the panel and the fields that it needs, in the order of the list. */
export const faultWords: Readonly<Record<FaultKind, FaultWords>> = {
  "api-error": {
    title: "The API refuses with an error",
    fields: ["code", "wrapped", "beside", "retryAfter", "form"],
  },
  "token-throttled": { title: "The token was renewed too often", fields: ["form"] },
  "wrong-data-centre": {
    title: "Every host but the right one refuses",
    fields: ["code", "form"],
  },
  never: { title: "Lost on its way, never answered", fields: [] },
  delay: { title: "Answered late", fields: ["ms", "undone"] },
  "reply-lost": { title: "Done, never answered", fields: [] },
  unreadable: { title: "Done, answered with a gateway's page", fields: ["undone"] },
  "applied-late": { title: "A gateway's page at once, done later", fields: ["ms"] },
  "changes-nothing": { title: "Answered with success, nothing done", fields: [] },
  twice: { title: "Answered twice", fields: ["ms", "undone"] },
  overtaken: { title: "Answered after the next answer", fields: ["undone"] },
  hold: { title: "Done, answer kept back until it is released", fields: ["undone"] },
  neighbours: { title: "Answered with keys beside the body", fields: ["beside", "form"] },
  envelope: { title: "Answered in another envelope", fields: ["envelope", "form", "undone"] },
  body: { title: "Another body in the usual envelope", fields: ["data", "form", "undone"] },
  replace: { title: "Another answer altogether", fields: ["data", "undone"] },
  huge: { title: "A very large body", fields: ["megabytes", "undone"] },
  reject: { title: "Promise rejected, nothing done", fields: ["data"] },
  "done-rejected": { title: "Promise rejected, but done", fields: ["data"] },
  "wrong-promise": { title: "Answered to a promise nobody waits for", fields: ["undone"] },
  "other-window": { title: "Answered by another window only", fields: ["data", "undone"] },
  "forged-first": {
    title: "Another window answers first",
    fields: ["data", "ms", "undone"],
  },
};
