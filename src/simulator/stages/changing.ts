import type { Stage } from "../stage";
import { beyond, first } from "./first";

/** What can go wrong with a change. */
export const changing = {
  "put-never-answers": {
    title: "First PUT lost",
    shows:
      "Hide From Number: the request is lost and nothing is changed. After its limit the widget should read what CRM has.",
    faults: [first("PUT", "never")],
  },
  "put-answers-late": {
    title: "First PUT answered too late",
    shows:
      "Hide From Number: the change is made at once, its answer comes after the widget's limit.",
    faults: [{ ...first("PUT", "delay"), ms: beyond.request }],
  },
  "put-unreadable": {
    title: "First PUT applied, answer unreadable",
    shows:
      "Hide From Number: the change is made, but a gateway's page comes back. The widget should read again before it says anything.",
    faults: [first("PUT", "unreadable")],
  },
  "put-server-error": {
    title: "First PUT: server error",
    shows: "Hide From Number: Zoho answers 500 and changes nothing.",
    faults: [{ ...first("PUT", "api-error"), code: "INTERNAL_ERROR" }],
  },
  "put-rate-limit": {
    title: "First PUT: too many requests",
    shows:
      "Hide From Number: Zoho wants a pause of 20 s. The widget should keep it and repeat nothing by itself.",
    faults: [{ ...first("PUT", "api-error"), code: "TOO_MANY_REQUESTS", retryAfter: 20 }],
  },
  "changes-nothing": {
    title: "PUT says success, changes nothing",
    shows: "Hide From Number: Zoho says that it worked, and the field is still shown.",
    faults: [{ on: { method: "PUT" }, kind: "changes-nothing" }],
  },
  "reply-lost": {
    title: "First PUT applied, reply lost",
    shows:
      "Hide From Number: the change is made, but nobody says so. After its limit the widget should read what CRM has.",
    faults: [first("PUT", "reply-lost")],
  },
  "applied-late": {
    title: "First PUT unreadable, applied after 8 s",
    shows:
      "Hide From Number: a gateway gives up at once, and the change is made 8 s later all the same.",
    faults: [{ ...first("PUT", "applied-late"), ms: 8000 }],
  },
} as const satisfies Record<string, Stage>;
