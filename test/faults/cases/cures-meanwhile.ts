import { apiPath } from "../../../src/widget/zoho/api-path";
import type { FaultCase, Step } from "../case";
import { limits, lookedFor } from "../times";
import { type CureRow, cureCases, done, eventOf, explained, notAccepted } from "./cure";
import type { Fault } from "./places";

// What happens beside the PATCH: on the line, in other tabs, by other administrators, and by the same person.

const preferences = apiPath("settings/call_preferences");
const slowly: Fault = { kind: "delay", ms: 3_000 };
const offline = { banner: "problem.offline", code: "offline" } as const;
const hiddenElsewhere = { switches: "off, on", from: "row.changedHidden" } as const;
/** The other field was hidden as well, which ends what was said of the lock. */
const beside = { ...done, switches: "on, off", from: "cure.done", to: "row.hidden" };
const elsewhere = (made: Extract<Step, { do: "elsewhere" }>["made"]): Step => ({
  do: "elsewhere",
  made,
});
const inAnotherTab = (step: Step): Step => ({ do: "in another tab", step });
const press = (button: string): Step => ({ do: "press", button });
const curedInAnotherTab: readonly Step[] = [
  inAnotherTab({ do: "wait", ms: 1_000 }),
  inAnotherTab(press("cure.make")),
  inAnotherTab(press("cure.make")),
];
/** Somebody comes back when the values are read again. */
const back: readonly Step[] = [{ do: "wait", ms: limits.reread + 1_000 }, { do: "return" }];

const rows: readonly CureRow[] = [
  {
    fault: "the line cut, nothing done,",
    rule: { kind: "never" },
    steps: [
      { do: "offline" },
      {
        see: {
          switches: "on, on",
          from: "cure.saving",
          offers: "action.retry",
          ...offline,
        },
        at: 1_000,
      },
      { do: "online" },
      { see: explained("no-answer"), at: lookedFor },
    ],
  },
  {
    fault: "the line cut, its reply lost,",
    rule: { kind: "reply-lost" },
    steps: [{ do: "offline" }, { do: "wait", ms: 5_000 }, { do: "online" }, { see: done }],
  },
  {
    fault: "offline, and nobody answers,",
    rules: (client) =>
      Array.from({ length: 30 }, (_, n) => ({
        on: { event: eventOf(client) },
        nth: n + 3,
        kind: "never",
      })),
    before: [{ do: "offline" }],
    steps: [
      {
        see: {
          switches: "on, on",
          from: "cure.waitingOffline",
          offers: "action.retry",
          ...offline,
        },
        at: limits.request / 2,
      },
      { do: "mend" },
      { do: "online" },
      { see: done },
    ],
  },
  {
    fault: "a pause of 20 s that a read was told,",
    rules: (client) => [
      {
        on: { event: eventOf(client), method: "GET", path: preferences },
        nth: 2,
        kind: "api-error",
        code: "TOO_MANY_REQUESTS",
        retryAfter: 20,
      },
    ],
    asked: [...back, { do: "wait", ms: 1_000 }, press("cure.make")],
    steps: [
      {
        see: {
          switches: "on, on",
          banner: "effect.stale problem.TOO_MANY_REQUESTS.wait",
          from: "cure.waitingLimit",
          offers: "action.retry",
          code: "TOO_MANY_REQUESTS",
        },
        at: 10_000,
      },
      { see: done },
    ],
  },
  {
    fault: "the other switch pressed",
    rule: slowly,
    steps: [
      { do: "hide the other" },
      {
        see: {
          switches: "on, on (switch.waiting)",
          from: "cure.saving",
          to: "row.waiting",
        },
        at: 0,
      },
      { see: beside },
    ],
  },
  {
    fault: "asked for while the other switch is saved",
    rules: (client) => [{ ...slowly, on: { event: eventOf(client), method: "PUT" } }],
    asked: [{ do: "hide the other" }, press("cure.make")],
    steps: [
      {
        // What uses the fields was looked at when it was asked whether to hide the other one.
        see: { switches: "on, on (switch.hiding)", from: "guard.found{1} cure.waiting" },
        at: 500,
      },
      { see: { ...beside, from: "row.unlocked cure.done" } },
    ],
  },
  {
    fault: "asked for while a layout is changed for the other field",
    stage: "everything-at-once",
    layoutChanges: 2,
    rule: slowly,
    // The row that is being changed offers nothing meanwhile, so these are the other one's.
    steps: [
      press("cure.make"),
      press("cure.make"),
      { see: { switches: "on, on", from: "cure.saving", to: "cure.waiting" }, at: 0 },
      // Other layouts, and a rule of its own, keep both fields locked.
      {
        see: {
          switches: "on, on",
          from: "cure.done",
          to: "cure.done",
          offers: "cure.make cure.undo cure.undo",
        },
      },
    ],
  },
  {
    fault: "made optional by another administrator",
    before: [elsewhere("optional")],
    steps: [{ see: done, at: 1_000 }],
  },
  {
    fault: "made required again by another administrator",
    steps: [
      { see: done, at: 1_000 },
      elsewhere("required"),
      ...back,
      { see: { switches: "on, on", offers: "cure.make" }, at: 1_000 },
    ],
  },
  {
    fault: "refused, then made optional by another administrator",
    stage: "cure-refused",
    steps: [
      { see: notAccepted("NOT_ALLOWED"), at: 1_000 },
      elsewhere("optional"),
      { do: "wait", ms: limits.relock },
      { do: "return" },
      { see: { switches: "on, on", from: "row.unlocked" }, at: 1_000 },
    ],
  },
  {
    fault: "kept from being edited by another administrator",
    before: [elsewhere("locked")],
    steps: [{ see: notAccepted("NOT_ALLOWED"), at: 1_000 }],
  },
  {
    fault: "hidden by another administrator before",
    before: [elsewhere("hidden")],
    behindItsBack: true,
    steps: [{ see: hiddenElsewhere }],
  },
  {
    fault: "hidden by another administrator meanwhile",
    rule: slowly,
    behindItsBack: true,
    steps: [elsewhere("hidden"), { see: hiddenElsewhere }],
  },
  {
    fault: "made optional in another tab",
    layoutChanges: 2,
    before: [...curedInAnotherTab, inAnotherTab({ see: done, at: 1_000 })],
    steps: [{ see: done, at: 1_000 }],
  },
  {
    fault: "undone in another tab",
    layoutChanges: 3,
    before: curedInAnotherTab,
    steps: [
      { see: done, at: 1_000 },
      inAnotherTab(press("cure.undo")),
      ...back,
      { see: { switches: "on, on", offers: "cure.make" }, at: 1_000 },
    ],
  },
  {
    fault: "the connection chosen instead",
    clients: ["own permissions"],
    seenWith: "connection",
    rule: slowly,
    steps: [
      { do: "wait", ms: 500 },
      press("choice.back"),
      // The layouts tell what became of it; the lock was never known to this client.
      { see: { ...done, from: "cure.done" } },
    ],
  },
  {
    fault: "the connection chosen instead, nothing done,",
    clients: ["own permissions"],
    seenWith: "connection",
    rule: { kind: "never" },
    steps: [{ do: "wait", ms: 500 }, press("choice.back"), { see: explained("no-answer") }],
  },
];

export const curesMeanwhile: readonly FaultCase[] = cureCases(rows);
