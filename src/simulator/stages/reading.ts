import type { Stage } from "../stage";
import { beyond, first } from "./first";

/** What can go wrong with a read. */
export const reading = {
  slow: {
    title: "Every request is slow",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "delay", ms: beyond.slow }],
  },
  "never-answers": { title: "First GET never answered", faults: [first("GET", "never")] },
  "answers-late": {
    title: "First GET answered too late",
    faults: [{ ...first("GET", "delay"), ms: beyond.request }],
  },
  "answers-twice": {
    title: "Everything answered twice",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "twice" }],
  },
  unreadable: { title: "First GET unreadable", faults: [first("GET", "unreadable")] },
  "server-error": {
    title: "First GET: 500",
    faults: [{ ...first("GET", "api-error"), code: "INTERNAL_ERROR" }],
  },
  "rate-limit": {
    title: "Too many requests for 20 s",
    setup: () => ({ limitedUntil: Date.now() + 20_000 }),
  },
} as const satisfies Record<string, Stage>;
