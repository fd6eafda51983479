import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { as } from "./places";
import { hidden, type Kind, shown, unread } from "./screens";

// What only `zrc` asks: the page's address before its first request, and about a connection.

const guide = { asks: "guide.title", retry: true } as const;
const ownPermissions = (code = "own-permissions"): Kind => ({
  ...guide,
  words: "own-permissions",
  code,
});
const silence: Kind = { code: "no-answer", retry: true };

type Rule = Omit<FaultRule, "on">;

const address: readonly [fault: string, rule: Rule, kind: Kind | undefined][] = [
  ["never", { kind: "never" }, silence],
  ["after 3 s", { kind: "delay", ms: 3_000 }, undefined],
  ["twice", { kind: "twice" }, undefined],
  ["to a wrong promise id", { kind: "wrong-promise" }, silence],
  ["from another window only", { kind: "other-window" }, silence],
  ["rejected with nothing", { kind: "reject" }, ownPermissions()],
  ["rejected with a text", { kind: "reject", data: "no" }, ownPermissions()],
  [
    "rejected with an object",
    { kind: "reject", data: { errorType: "ZrcError", message: "no" } },
    ownPermissions("ZRC_ERROR"),
  ],
  ["null", { kind: "replace", data: null }, ownPermissions("TypeError")],
  ["a number", { kind: "replace", data: 7 }, ownPermissions("TypeError")],
  ["HTML", { kind: "unreadable" }, ownPermissions("TypeError")],
];

/** The set-up screen with what zrc adds to it. */
const inGuide = (banner: string, ...offers: string[]): Screen => ({
  switches: "none",
  banner,
  asks: "guide.title",
  offers: ["action.retry", ...offers].sort().join(" "),
  code: "INVALID_TOKEN",
});
const unauthorised = inGuide("guide.isUnauthorised", "guide.authorise", "guide.own");
const refused = inGuide("guide.isRefused", "guide.authorise", "guide.own");
const untold = inGuide("problem.INVALID_TOKEN", "guide.own");

const details: readonly [fault: string, rule: Rule][] = [
  ["never", { kind: "never" }],
  ["to a wrong promise id", { kind: "wrong-promise" }],
  ["rejected with nothing", { kind: "reject" }],
  ["rejected with a text", { kind: "reject", data: "no" }],
  ["rejected with an object", { kind: "reject", data: { errorType: "ZrcError", message: "no" } }],
  ["null", { kind: "replace", data: null }],
  ["HTML", { kind: "unreadable" }],
  ["an empty array", { kind: "replace", data: [] }],
];

const consent: readonly [fault: string, rule: Rule, after: Screen][] = [
  ["never", { kind: "never" }, unauthorised],
  [
    "refused",
    { kind: "reject", data: { errorType: "ConnectionError", message: "denied" } },
    refused,
  ],
  ["rejected with nothing", { kind: "reject" }, refused],
  ["given, but rejected", { kind: "done-rejected" }, shown],
  ["given, answered with null", { kind: "body", data: null }, shown],
  ["given after 3 s", { kind: "delay", ms: 3_000 }, shown],
];

const one = (where: string, fault: string, more: Partial<FaultCase>, steps: Step[]): FaultCase => ({
  area: "user client",
  fault,
  where,
  client: "connection",
  rules: [],
  steps,
  runs: "memory",
  ...more,
});

/** The connection fails, and the person goes on with their own permissions. */
const unknown: Screen = {
  ...untold,
  banner: "problem.connection",
  code: "CONNECTION_FAILURE",
};
const instead: Step[] = [
  { see: unknown },
  { do: "press", button: "guide.own" },
  { see: as("own permissions", shown) },
  { do: "hide" },
  { see: as("own permissions", hidden) },
  { do: "press", button: "choice.back" },
  { see: unknown },
];

export const userClient: readonly FaultCase[] = [
  ...address.map(([fault, rule, kind]) =>
    one(
      "GET_PARENT_URL",
      fault,
      {
        client: "own permissions",
        stage: "zrc",
        rules: [{ ...rule, on: { event: "GET_PARENT_URL" } }],
      },
      [{ see: as("own permissions", kind ? unread(kind) : shown) }],
    ),
  ),
  ...details.map(([fault, rule]) =>
    one(
      "CONNECTION_DETAILS",
      fault,
      {
        stage: "zrc-connection-details",
        rules: [{ ...rule, on: { event: "CONNECTION_DETAILS" } }],
      },
      [{ see: untold }],
    ),
  ),
  ...consent.map(([fault, rule, after]) =>
    one(
      "CONNECTION_AUTH",
      fault,
      { stage: "zrc-connection-details", rules: [{ ...rule, on: { event: "CONNECTION_AUTH" } }] },
      [{ see: unauthorised }, { do: "press", button: "guide.authorise" }, { see: after }],
    ),
  ),
  one("any request", "the connection is unknown", { stage: "zrc", runs: "both" }, instead),
];
