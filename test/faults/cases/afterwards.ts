import { parseJson } from "../../../src/simulator/unknown";
import type { FaultRule } from "../../../src/simulator/wire/faults";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { FaultCase, Step } from "../case";
import { limits } from "../times";
import { hidden, shown } from "./screens";

// What is asked quietly after the switches. Whatever happens there, the switches stay and do their work.

type Rule = Omit<FaultRule, "on">;

const faults: readonly [fault: string, rule: Rule][] = [
  ["never", { kind: "never" }],
  ["after our limit", { kind: "delay", ms: limits.check + 1_000 }],
  ["to a wrong promise id", { kind: "wrong-promise" }],
  ["from another window only", { kind: "other-window" }],
  ["rejected with an object", { kind: "reject", data: { code: "INTERNAL_ERROR" } }],
  ["rejected with a text", { kind: "reject", data: "no" }],
  ["rejected with nothing", { kind: "reject" }],
  ["HTML", { kind: "unreadable" }],
  ["null", { kind: "replace", data: null }],
  ["a number", { kind: "replace", data: 7 }],
  ["an array", { kind: "replace", data: [] }],
  ["an empty object", { kind: "replace", data: {} }],
  ["__proto__ keys", { kind: "replace", data: parseJson('{"__proto__":{"users":[{"id":"1"}]}}') }],
];
const harmless: readonly [fault: string, rule: Rule][] = [
  ["shortly before our limit", { kind: "delay", ms: limits.check - 1_000 }],
  ["twice", { kind: "twice" }],
];

interface Target {
  readonly where: string;
  readonly on: FaultRule["on"];
  /** What is said of the permissions where it does not come: words, or nothing. */
  readonly permissions?: string;
  /** It is waited for as long as for any request, so an answer after a check's limit still counts. */
  readonly patient?: true;
}

const targets: readonly Target[] = [
  {
    where: "user of the connection",
    on: { path: apiPath("users") },
    permissions: "permissions.customizer",
    patient: true,
  },
  {
    where: "person at the page",
    on: { event: "CONFIG", type: "CURRENT_USER" },
    permissions: "permissions.customizer",
    patient: true,
  },
  { where: "organisation", on: { event: "CONFIG", type: "ORG" } },
  { where: "day or night", on: { event: "CONFIG", type: "USER_PREFERENCE" } },
  { where: "height of the frame", on: { event: "UI" } },
  { where: "layouts of the person", on: { event: "META" } },
  { where: "layouts of the connection", on: { path: apiPath("settings/layouts") } },
  { where: "workflows", on: { path: apiPath("settings/automation/workflow_rules") } },
  { where: "field updates", on: { path: apiPath("settings/automation/field_updates") } },
  { where: "blueprints", on: { path: apiPath("settings/blueprints") } },
];

const one = (
  where: string,
  fault: string,
  rules: FaultCase["rules"],
  steps: Step[],
): FaultCase => ({
  area: "after the switches",
  fault,
  where,
  client: "connection",
  rules,
  steps,
  runs: "memory",
});

function casesAt({ where, on, permissions, patient }: Target): FaultCase[] {
  return [
    ...faults.map(([fault, rule]) => {
      const said = permissions && !(patient && fault === "after our limit") ? { permissions } : {};
      return one(
        where,
        fault,
        [{ ...rule, on }],
        [{ see: { ...shown, ...said } }, { do: "hide" }, { see: { ...hidden, ...said } }],
      );
    }),
    ...harmless.map(([fault, rule]) =>
      one(where, fault, [{ ...rule, on }], [{ see: shown }, { do: "hide" }, { see: hidden }]),
    ),
  ];
}

const nobody: FaultCase["rules"] = [
  { on: { path: apiPath("users") }, kind: "never" },
  { on: { event: "META" }, kind: "never" },
];

const codes = [
  "OAUTH_SCOPE_MISMATCH",
  "NO_PERMISSION",
  "TOO_MANY_REQUESTS",
  "INTERNAL_ERROR",
] as const;

const someone = { ...shown, permissions: "permissions.someone{Second Admin}" };

export const afterwards: readonly FaultCase[] = [
  // Asked only where the users differ; whose it is, is known without it.
  ...faults.map(([fault, rule]) => ({
    ...one(
      "organisation of the connection",
      fault,
      [{ ...rule, on: { path: apiPath("org") } }],
      [{ see: someone }],
    ),
    stage: "someone-elses-connection",
  })),
  ...targets.flatMap(casesAt),
  ...codes.map((code) =>
    one(
      "user of the connection",
      code,
      [{ on: { path: apiPath("users") }, kind: "api-error", code }],
      [{ see: { ...shown, permissions: "permissions.customizer" } }],
    ),
  ),
  one("user and layouts", "never", nobody, [
    { see: { ...shown, permissions: "permissions.unclear" } },
  ]),
  {
    // Nobody knows yet whose permissions the press has: it waits, and then Zoho decides.
    ...one("user of the connection", "never, and pressed before", [nobody].flat().slice(0, 1), [
      { do: "hide" },
      { see: { switches: "on (switch.waiting), on", from: "row.waitingPermissions" }, at: 2_000 },
      { see: { ...hidden, permissions: "permissions.customizer" } },
    ]),
  },
  {
    ...one(
      "user of the connection",
      "someone else's, learned after the press",
      [{ on: { path: apiPath("users") }, kind: "delay", ms: 3_000 }],
      [
        { do: "hide" },
        {
          see: {
            switches: "on, on",
            permissions: "permissions.someone{Second Admin}",
            from: "row.stillShown problem.read-only",
            code: "read-only",
          },
        },
      ],
    ),
    stage: "someone-elses-connection",
  },
];
