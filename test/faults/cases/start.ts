import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { limits } from "../times";
import { as, clients } from "./places";
import { shown, unread } from "./screens";

// The handshake: what comes instead of SET_CONTEXT, and of the answer to the SDK's question for ZDK.

const silent: Screen = {
  switches: "none",
  banner: "effect.start problem.crm-silent",
  offers: "action.retry",
  code: "crm-silent",
};
/** Script and CRM page share one limit; a fresh start helps once they are well. */
const nobody: readonly Step[] = [
  { see: { switches: "room, room" }, at: limits.handshake - 100 },
  { see: silent, at: limits.handshake + 100 },
  { see: silent },
  { do: "mend" },
  { do: "retry" },
  { see: shown },
];
const well: readonly Step[] = [{ see: shown }];

interface Row {
  readonly fault: string;
  readonly rule: Omit<FaultRule, "on">;
  readonly steps: readonly Step[];
  /** Zoho's core throws over it: PageLoad tells that the page is there, but zrc gives nothing. */
  readonly never?: "ready";
  readonly browser?: true;
}

const notReady = unread({ asks: "guide.title", retry: true, code: "own-permissions" });

const context: readonly Row[] = [
  { fault: "never", rule: { kind: "never" }, steps: nobody, browser: true },
  {
    fault: "after our limit",
    rule: { kind: "delay", ms: limits.handshake + 4_000 },
    steps: [{ see: silent, at: limits.handshake + 1_000 }, { see: shown }],
    browser: true,
  },
  {
    fault: "shortly before our limit",
    rule: { kind: "delay", ms: limits.handshake - 1_000 },
    steps: well,
  },
  { fault: "twice", rule: { kind: "twice" }, steps: well, browser: true },
  { fault: "twice, the second after 30 s", rule: { kind: "twice", ms: 30_000 }, steps: well },
  {
    fault: "from another window only",
    rule: { kind: "other-window" },
    steps: nobody,
    browser: true,
  },
  {
    fault: "from another window first",
    rule: { kind: "forged-first", data: { uniqueID: "x", locale: "de_DE", model: {} } },
    steps: well,
    browser: true,
  },
  { fault: "kept back", rule: { kind: "hold" }, steps: nobody },
  { fault: "lost", rule: { kind: "reply-lost" }, steps: nobody },
  { fault: "with nothing", rule: { kind: "replace" }, steps: well, never: "ready" },
  {
    fault: "with null",
    rule: { kind: "replace", data: null },
    steps: well,
    never: "ready",
    browser: true,
  },
  { fault: "with a number", rule: { kind: "replace", data: 7 }, steps: well },
  { fault: "with a text", rule: { kind: "replace", data: "hello" }, steps: well },
  { fault: "with an array", rule: { kind: "replace", data: [] }, steps: well },
  { fault: "with an empty object", rule: { kind: "replace", data: {} }, steps: well },
  {
    fault: "with a locale that is none",
    rule: { kind: "replace", data: { locale: { toString: null } } },
    steps: well,
  },
  { fault: "with 5 MB", rule: { kind: "huge", megabytes: 5 }, steps: well },
];

const zdk: readonly Row[] = [
  { fault: "never", rule: { kind: "never" }, steps: well, browser: true },
  { fault: "after 30 s", rule: { kind: "delay", ms: 30_000 }, steps: well },
  { fault: "twice", rule: { kind: "twice" }, steps: well },
  { fault: "to a wrong promise id", rule: { kind: "wrong-promise" }, steps: well },
  { fault: "rejected with nothing", rule: { kind: "reject" }, steps: well },
  { fault: "rejected with a text", rule: { kind: "reject", data: "no" }, steps: well },
  { fault: "rejected with an object", rule: { kind: "reject", data: { code: "X" } }, steps: well },
  { fault: "null", rule: { kind: "replace", data: null }, steps: well },
  { fault: "a number", rule: { kind: "replace", data: 7 }, steps: well },
  { fault: "an array", rule: { kind: "replace", data: [] }, steps: well },
  { fault: "an object", rule: { kind: "replace", data: {} }, steps: well },
];

function casesAt(where: string, event: string, rows: readonly Row[]): FaultCase[] {
  return rows.flatMap(({ fault, rule, steps, never, browser }) =>
    clients.map((client): FaultCase => {
      const lacking = never === "ready" && client === "own permissions";
      // Before the handshake nothing is known of what was chosen.
      const seen = steps.map((step) =>
        "see" in step && step.see.switches === "on, on"
          ? { ...step, see: as(client, lacking ? notReady : step.see) }
          : step,
      );
      return {
        area: "start",
        fault,
        where,
        client,
        rules: [{ ...rule, on: { event } }],
        ...(client === "own permissions" && { stage: "zrc" }),
        ...(lacking && { sdkPrints: /ZRC: the SDK is not initialised/ }),
        steps: seen,
        runs: browser && client === "connection" ? "both" : "memory",
      };
    }),
  );
}

const staged = (fault: string, stage: string, runs: FaultCase["runs"]): FaultCase => ({
  area: "start",
  fault,
  where: "handshake",
  client: "connection",
  rules: [],
  stage,
  steps: well,
  runs,
});

/** What only a browser can show: scripts that do not come, and pages at other addresses. */
const pages: readonly [NonNullable<FaultCase["page"]>, string, readonly Step[]][] = [
  [
    "alone",
    "the widget's page by itself",
    [
      {
        see: {
          switches: "none",
          banner: "effect.start problem.not-in-crm",
          code: "not-in-crm",
        },
      },
    ],
  ],
  ["script 404", "Zoho's script", [start("sdk-failed", "action.retry")]],
  ["script blocked", "Zoho's script", [start("sdk-failed", "action.retry")]],
  ["other script", "Zoho's script", [start("sdk-failed", "action.retry")]],
  ["script hangs", "Zoho's script", [start("sdk-slow", "action.retry")]],
  [
    "vanity address",
    "CRM page",
    [
      {
        see: {
          switches: "none",
          banner: "effect.read problem.host-unknown",
          asks: "host.title",
          code: "host-unknown",
        },
      },
    ],
  ],
  [
    "lazy chunk blocked",
    "the widget's second file",
    [{ see: { switches: "on, on", banner: "problem.part-missing", offers: "action.reload" } }],
  ],
];

function start(code: string, offers?: string): Step {
  const told = { switches: "none", banner: `effect.start problem.${code}`, code };
  return { see: { ...told, ...(offers && { offers }) } };
}

export const starts: readonly FaultCase[] = [
  ...casesAt("SET_CONTEXT", "REGISTER", context),
  ...casesAt("get_zdk_url", "ZDK_EVENT", zdk),
  staged("PageLoad never comes", "no-page-load", "both"),
  staged("__HANDSHAKE__ instead of serviceOrigin", "handshake", "both"),
  staged("the SDK registers before init()", "register-early", "browser"),
  staged("the script for ZDK is blocked", "zdk-blocked", "browser"),
  ...pages.map(
    ([page, where, steps]): FaultCase => ({
      area: "start",
      fault: page,
      where,
      client: "connection",
      rules: [],
      page,
      steps,
      runs: "browser",
    }),
  ),
];
