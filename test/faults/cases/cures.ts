import { apiPath } from "../../../src/widget/zoho/api-path";
import type { FaultCase, Step } from "../case";
import { limits, lookedFor } from "../times";
import { type CureRow, cureCases, done, eventOf, explained, notAccepted, still } from "./cure";
import type { Fault } from "./places";

// What can meet the PATCH itself.

const layouts = apiPath("settings/layouts");
const noScope = "problem.OAUTH_SCOPE_MISMATCH{ZohoCRM.settings.layouts.UPDATE}";

/** Both layouts that can be edited. */
const all: readonly Step[] = [
  { do: "wait", ms: 1_000 },
  { do: "press", button: "cure.makeAll" },
];

const error = (code: NonNullable<Fault["code"]>): Fault => ({ kind: "api-error", code });

const rows: readonly CureRow[] = [
  { fault: "none", steps: [{ see: done, at: 1_000 }] },
  {
    fault: "none, then undone,",
    layoutChanges: 2,
    steps: [
      { see: done, at: 1_000 },
      { do: "press", button: "cure.undo" },
      { see: { switches: "on, on", from: "cure.required", offers: "cure.make" }, at: 1_000 },
    ],
  },
  {
    fault: "none, then undone, which is refused,",
    layoutChanges: 3,
    rule: error("NOT_ALLOWED"),
    nth: 2,
    steps: [
      { see: done, at: 1_000 },
      { do: "press", button: "cure.undo" },
      {
        see: {
          switches: "on, on",
          from: "row.unlocked cure.stillOptional cure.notAccepted",
          offers: "cure.undo",
          code: "NOT_ALLOWED",
        },
        at: 1_000,
      },
      { do: "press", button: "cure.undo" },
      { see: { switches: "on, on", from: "cure.required", offers: "cure.make" }, at: 1_000 },
    ],
  },
  {
    fault: "refused",
    stage: "cure-refused",
    steps: [{ see: notAccepted("NOT_ALLOWED"), at: 1_000 }],
  },
  {
    fault: "scope missing",
    stage: "cure-scope-missing",
    clients: ["connection"],
    steps: [
      {
        see: still(noScope, "OAUTH_SCOPE_MISMATCH"),
        at: 1_000,
      },
    ],
  },
  {
    // An answer that names the request is a no; any other trouble of a connection can come after the request has left.
    fault: "method refused by name",
    clients: ["connection"],
    rule: {
      kind: "replace",
      undone: true,
      data: { code: "METHOD_NOT_ALLOWED", message: "PATCH is not supported", status: "error" },
    },
    steps: [{ see: notAccepted("METHOD_NOT_ALLOWED"), at: 1_000 }],
  },
  {
    fault: "method not passed on",
    stage: "cure-method-refused",
    clients: ["connection"],
    steps: [{ see: still("cure.notAccepted", "CONNECTION_FAILURE"), at: limits.verify[2] + 5_000 }],
  },
  { fault: "answered late", stage: "cure-answered-late", steps: [{ see: done, at: lookedFor }] },
  { fault: "reply lost", stage: "cure-reply-lost", steps: [{ see: done, at: lookedFor }] },
  {
    fault: "without effect",
    stage: "cure-without-effect",
    steps: [
      { see: { switches: "on, on", from: "cure.doubt" }, at: 1_000 },
      { see: explained("not-changed"), at: limits.verify[2] + 5_000 },
    ],
  },
  {
    fault: "no permission",
    rule: error("NO_PERMISSION"),
    steps: [{ see: explained("NO_PERMISSION"), at: 1_000 }],
  },
  {
    fault: "an error of Zoho's own",
    rule: error("INTERNAL_ERROR"),
    steps: [{ see: explained("INTERNAL_ERROR"), at: limits.verify[2] + 5_000 }],
  },
  {
    fault: "never answered",
    rule: { kind: "never" },
    steps: [{ see: explained("no-answer"), at: lookedFor }],
  },
  { fault: "answered twice", rule: { kind: "twice" }, steps: [{ see: done, at: 1_000 }] },
  {
    fault: "too many requests",
    rule: { ...error("TOO_MANY_REQUESTS"), retryAfter: 20 },
    steps: [{ see: still("problem.TOO_MANY_REQUESTS.wait", "TOO_MANY_REQUESTS"), at: 1_000 }],
  },
  {
    fault: "called offline by the browser, wrongly,",
    before: [{ do: "offline" }],
    steps: [{ see: done, at: 1_000 }],
  },
  {
    fault: "answered after 3 s",
    rule: { kind: "delay", ms: 3_000 },
    steps: [
      { see: { switches: "on, on", from: "cure.saving" }, at: 500 },
      { see: done, at: 5_000 },
    ],
  },
  {
    fault: "applied late",
    rule: { kind: "applied-late", ms: 8_000 },
    steps: [
      { see: { switches: "on, on", from: "cure.doubt" }, at: 2_000 },
      { see: done, at: limits.verify[2] + 5_000 },
    ],
  },
  {
    fault: "answered as for another request",
    rule: { kind: "changes-nothing" },
    steps: [{ see: explained("unreadable"), at: limits.verify[2] + 5_000 }],
  },
  {
    fault: "token refused this once",
    clients: ["connection"],
    rule: error("INVALID_TOKEN"),
    steps: [{ see: still("problem.token-once", "INVALID_TOKEN"), at: 1_000 }],
  },
  {
    fault: "token refused from then on",
    clients: ["connection"],
    rules: () =>
      Array.from({ length: 10 }, (_, n) => ({
        ...error("INVALID_TOKEN"),
        on: { event: eventOf("connection") },
        nth: n + 3,
      })),
    // What cannot be read is not shown: the next read but one decides.
    steps: [
      {
        see: {
          switches: "none",
          banner: "problem.INVALID_TOKEN",
          asks: "guide.title",
          offers: "action.retry",
          code: "INVALID_TOKEN",
        },
        at: limits.retryRead + 2_000,
      },
    ],
  },
  {
    fault: "done, and no layout can be read back",
    rules: (client) => [
      { on: { event: eventOf(client), method: "GET", path: layouts }, kind: "unreadable" },
      ...[2, 3, 4, 5].map((nth) => ({
        on: { event: "META", type: "LAYOUTS" },
        nth,
        kind: "reject" as const,
      })),
    ],
    steps: [
      {
        see: {
          switches: "on, on",
          from: "cure.unknown problem.not-changed",
          offers: "cure.make",
          code: "not-changed",
        },
        at: limits.verify[2] + 5_000,
      },
      { do: "wait", ms: limits.reread },
      { do: "return" },
      { see: done, at: 1_000 },
    ],
  },
  {
    fault: "the first of two refused",
    stage: "required-in-three-layouts",
    asked: all,
    rule: error("NOT_ALLOWED"),
    steps: [
      {
        see: {
          switches: "on, on",
          from: "cure.stillRequired cure.notAccepted cure.skipped",
          // Of the one that was not tried.
          offers: "cure.make",
          code: "NOT_ALLOWED",
        },
        at: 1_000,
      },
    ],
  },
  {
    fault: "the second of two refused",
    layoutChanges: 2,
    stage: "required-in-three-layouts",
    asked: all,
    rule: error("NOT_ALLOWED"),
    nth: 2,
    steps: [
      {
        see: {
          switches: "on, on",
          from: "cure.done cure.stillRequired cure.notAccepted",
          offers: "cure.undo",
          code: "NOT_ALLOWED",
        },
        at: 1_000,
      },
    ],
  },
  {
    fault: "basic scopes only",
    stage: "basic-scopes",
    clients: ["connection"],
    steps: [{ see: still(noScope, "OAUTH_SCOPE_MISMATCH"), at: 1_000 }],
  },
];

/** Only the permissions that Zoho checks as the person's own may change a layout: no button, and the link stays. */
const notOffered: readonly FaultCase[] = [
  {
    fault: "someone else's connection",
    stage: "cure-someone-elses-connection",
    see: {
      switches: "on, on",
      permissions: "permissions.someone{Second Admin}",
    },
  },
  {
    fault: "user unknown",
    stage: "cure-user-unknown",
    see: {
      switches: "on, on",
      permissions: "permissions.customizer",
    },
  },
].map(({ fault, stage, see }) => ({
  area: "cure",
  fault,
  where: "opening",
  client: "connection",
  stage,
  rules: [],
  steps: [{ see }],
  runs: "memory",
}));

export const cures: readonly FaultCase[] = [...cureCases(rows), ...notOffered];
