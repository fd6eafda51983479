import type { Stage } from "../stage";
import { first } from "./first";

/** What can go wrong with a read. */
export const reading = {
  slow: {
    title: "Every request takes 3 s",
    shows: "The widget should say after 2 s that it is still reading.",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "delay", ms: 3000 }],
  },
  "never-answers": {
    title: "First GET never answered",
    shows: "After 15 s the widget should offer to try again, which works.",
    faults: [first("GET", "never")],
  },
  "answers-late": {
    title: "First GET answered after 20 s",
    shows: "The answer comes after the widget's limit. It should lead to a fresh read.",
    faults: [{ ...first("GET", "delay"), ms: 20_000 }],
  },
  "answers-twice": {
    title: "Everything answered twice",
    shows: "The second answer should change nothing.",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "twice" }],
  },
  unreadable: {
    title: "First GET unreadable",
    shows: "A gateway's page comes back instead of the preferences. Trying again works.",
    faults: [first("GET", "unreadable")],
  },
  "server-error": {
    title: "First GET: server error",
    shows: "Zoho answers 500. Trying again works.",
    faults: [{ ...first("GET", "api-error"), code: "INTERNAL_ERROR" }],
  },
  "rate-limit": {
    title: "Too many requests for 20 s",
    shows: 'Zoho wants a pause. The widget should keep it, and "Try again" too.',
    setup: () => ({ limitedUntil: Date.now() + 20_000 }),
  },
} as const satisfies Record<string, Stage>;
