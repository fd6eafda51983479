import type { Stage } from "../stage";
import { beyond, first } from "./first";

/** What can go wrong with a read. */
export const reading = {
  slow: {
    title: "Every request is slow",
    shows: "The widget should soon say that it is still reading.",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "delay", ms: beyond.slow }],
  },
  "never-answers": {
    title: "First GET never answered",
    shows: "After its limit the widget should offer to try again, which works.",
    faults: [first("GET", "never")],
  },
  "answers-late": {
    title: "First GET answered too late",
    shows: "The answer comes after the widget's limit. It should lead to a fresh read.",
    faults: [{ ...first("GET", "delay"), ms: beyond.request }],
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
