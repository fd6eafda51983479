import type { Stage } from "../stage";
import { beyond, first } from "./first";

/** What can go wrong with a change. */
export const changing = {
  "put-never-answers": { title: "First PUT lost", faults: [first("PUT", "never")] },
  "put-answers-late": {
    title: "First PUT answered too late",
    faults: [{ ...first("PUT", "delay"), ms: beyond.request }],
  },
  "put-unreadable": {
    title: "First PUT applied, answer unreadable",
    faults: [first("PUT", "unreadable")],
  },
  "put-server-error": {
    title: "First PUT: 500",
    faults: [{ ...first("PUT", "api-error"), code: "INTERNAL_ERROR" }],
  },
  "put-rate-limit": {
    title: "First PUT: too many requests",
    faults: [{ ...first("PUT", "api-error"), code: "TOO_MANY_REQUESTS", retryAfter: 20 }],
  },
  "changes-nothing": {
    title: "PUT says success, changes nothing",
    faults: [{ on: { method: "PUT" }, kind: "changes-nothing" }],
  },
  "reply-lost": { title: "First PUT applied, reply lost", faults: [first("PUT", "reply-lost")] },
  "applied-late": {
    title: "First PUT unreadable, applied after 8 s",
    faults: [{ ...first("PUT", "applied-late"), ms: 8000 }],
  },
} as const satisfies Record<string, Stage>;
