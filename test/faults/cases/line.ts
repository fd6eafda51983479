import type { FaultCase, Step } from "../case";
import { limits } from "../times";
import { as, clients, on } from "./places";
import { hidden, shown, still, unread } from "./screens";

// The browser's own connection, and Zoho's pauses.

const offline = { banner: "problem.offline", offers: "action.retry", code: "offline" };
const waits = { switches: "on (switch.waiting), on", from: "row.waitingOffline" };
const limit = { code: "TOO_MANY_REQUESTS", words: "TOO_MANY_REQUESTS.wait", retry: true } as const;

/** Both clients read the setting, then who is there. */
const openingRequests = 2;

interface Row {
  readonly fault: string;
  readonly where: string;
  readonly rules?: (client: FaultCase["client"]) => FaultCase["rules"];
  readonly steps: readonly Step[];
  readonly browser?: true;
}

const tooMany = (retryAfter?: number) => ({
  kind: "api-error" as const,
  code: "TOO_MANY_REQUESTS" as const,
  ...(retryAfter !== undefined && { retryAfter }),
});

const rows: readonly Row[] = [
  {
    fault: "offline",
    where: "page",
    steps: [
      { do: "offline" },
      { see: { switches: "on, on", ...offline } },
      { do: "online" },
      { see: shown },
    ],
    // Not in a browser: there a check of the opening may still be out, and its answer rightly ends the notice.
  },
  {
    fault: "offline, and returned to",
    where: "page",
    steps: [
      { do: "offline" },
      { do: "wait", ms: limits.reread + 1_000 },
      { see: { switches: "on, on", ...offline } },
      { do: "return" },
      // It is the CRM page that has the network, and it answers.
      { see: shown },
    ],
  },
  {
    fault: "offline by name only, then pressed",
    where: "page",
    steps: [{ do: "offline" }, { do: "hide" }, { see: hidden }],
    browser: true,
  },
  {
    fault: "offline, then pressed, and nobody answers",
    where: "every request after the opening",
    rules: (client) =>
      Array.from({ length: 30 }, (_, n) => ({
        on: { event: on(client, "GET").event ?? "" },
        nth: n + openingRequests + 1,
        kind: "never",
      })),
    steps: [
      { do: "wait", ms: 1_000 },
      { do: "offline" },
      { do: "hide" },
      { see: { ...waits, ...offline }, at: limits.request / 2 },
      { do: "mend" },
      { do: "online" },
      { see: hidden },
    ],
  },
  {
    fault: "offline while a change is looked for, its reply lost",
    where: "PUT",
    rules: (client) => [{ on: on(client, "PUT"), kind: "reply-lost" }],
    steps: [
      { do: "hide" },
      { do: "offline" },
      // What became of it is read all the same.
      { see: hidden },
    ],
  },
  {
    fault: "offline before the first answer, which is lost",
    where: "first GET",
    rules: (client) => [{ on: on(client, "GET"), nth: 1, kind: "never" }],
    steps: [
      { do: "wait", ms: 1_000 },
      { do: "offline" },
      { do: "wait", ms: limits.request + 1_000 },
      { do: "online" },
      { see: shown },
    ],
  },
  {
    fault: "429 for 5 s",
    where: "first GET",
    rules: (client) => [{ ...tooMany(5), on: on(client, "GET"), nth: 1 }],
    steps: [{ see: unread(limit), at: 4_500 }, { see: shown }],
    browser: true,
  },
  {
    // Less than a second is no pause that could be kept: the widget takes one of its own.
    fault: "429 without a time",
    where: "first GET",
    rules: (client) => [{ ...tooMany(0), on: on(client, "GET"), nth: 1 }],
    steps: [{ see: unread(limit), at: limits.reread - 1_000 }, { see: shown }],
  },
  {
    fault: "429 for an hour",
    where: "first GET",
    rules: (client) => [{ ...tooMany(3_600), on: on(client, "GET"), nth: 1 }],
    steps: [
      { see: unread(limit) },
      { do: "retry" },
      { see: unread(limit) },
      { do: "wait", ms: 3_600_000 },
      { see: shown },
    ],
  },
  {
    fault: "429 for longer than a timer can be",
    where: "first GET",
    rules: (client) => [{ ...tooMany(99_999_999), on: on(client, "GET"), nth: 1 }],
    steps: [{ see: unread(limit) }, { do: "return" }, { see: unread(limit) }],
  },
  {
    fault: "429 for 5 s",
    where: "PUT",
    rules: (client) => [{ ...tooMany(5), on: on(client, "PUT"), nth: 1 }],
    steps: [
      { do: "hide" },
      { see: still(limit), at: 4_000 },
      { see: still({ ...limit, words: limit.code }) },
      { do: "hide" },
      { see: hidden },
    ],
    browser: true,
  },
  {
    fault: "429 for 20 s, and pressed meanwhile",
    where: "GET on return",
    rules: (client) => [{ ...tooMany(20), on: on(client, "GET"), nth: 2 }],
    steps: [
      { do: "wait", ms: limits.reread + 1_000 },
      { do: "return" },
      { do: "hide" },
      {
        see: {
          switches: "on (switch.waiting), on",
          banner: "effect.stale problem.TOO_MANY_REQUESTS.wait",
          from: "row.waitingLimit",
          offers: "action.retry",
          code: limit.code,
        },
        at: 10_000,
      },
      { see: hidden },
    ],
  },
];

export const line: readonly FaultCase[] = rows.flatMap(({ fault, where, rules, steps, browser }) =>
  clients.map(
    (client): FaultCase => ({
      area: "line and limits",
      fault,
      where,
      client,
      rules: rules?.(client) ?? [],
      ...(client === "own permissions" && { stage: "zrc" }),
      steps: [
        // So that there is something to be cut off.
        ...(rules ? [] : [{ see: as(client, shown) }]),
        ...steps.map((step) => ("see" in step ? { ...step, see: as(client, step.see) } : step)),
      ],
      runs: browser && client === "connection" ? "both" : "memory",
    }),
  ),
);
