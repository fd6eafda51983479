import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { ClientName, FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { limits, lookedFor } from "../times";
import { as, clients, type Fault } from "./places";

// "Make optional" in layout Standard, in which From Number is required, and what meets the PATCH.

const change = "from";
const asked: readonly Step[] = [
  { do: "wait", ms: 1_000 },
  { do: "press", button: "cure.make" },
];
const yes: Step = { do: "press", button: "cure.make" };

/** The lock is gone, and the layout has it. */
const done: Screen = { switches: "on, on", from: "row.unlocked cure.done" };
/** The lock stays, and why. */
const still = (why: string, code: string, step = "cure.stillRequired"): Screen => ({
  switches: "on, on",
  [change]: `${step} ${why}`,
  code,
});
const explained = (code: string) => still(`problem.${code}`, code);

interface Row {
  readonly fault: string;
  readonly stage?: string;
  readonly rule?: Fault;
  readonly clients?: readonly ClientName[];
  /** Before the question is answered. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
}

const error = (code: NonNullable<Fault["code"]>): Fault => ({ kind: "api-error", code });

const rows: readonly Row[] = [
  { fault: "none", steps: [{ see: done, at: 1_000 }] },
  {
    fault: "none, then undone,",
    steps: [
      { see: done, at: 1_000 },
      { do: "press", button: "cure.undo" },
      { see: { switches: "on, on", from: "cure.required" }, at: 1_000 },
    ],
  },
  {
    fault: "refused",
    stage: "cure-refused",
    steps: [{ see: still("cure.notAccepted", "NOT_ALLOWED"), at: 1_000 }],
  },
  {
    fault: "scope missing",
    stage: "cure-scope-missing",
    clients: ["connection"],
    steps: [
      {
        see: still(
          "problem.OAUTH_SCOPE_MISMATCH{ZohoCRM.settings.layouts.UPDATE}",
          "OAUTH_SCOPE_MISMATCH",
        ),
        at: 1_000,
      },
    ],
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
    steps: [
      { see: { ...still("problem.TOO_MANY_REQUESTS.wait", "TOO_MANY_REQUESTS") }, at: 1_000 },
    ],
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
];

function rulesOf(client: ClientName, { rule }: Row): readonly FaultRule[] {
  if (!rule) return [];
  const event = client === "connection" ? "CRM_CONNECTION" : "ZRC_REQUEST";
  return [{ ...rule, on: { event, method: "PATCH" }, nth: 1 }];
}

export const cures: readonly FaultCase[] = rows.flatMap((row) =>
  (row.clients ?? clients).map((client): FaultCase => {
    return {
      area: "cure",
      fault: row.fault,
      where: "PATCH",
      client,
      ...(client === "own permissions" && { sdk: "zrc" }),
      stage: row.stage ?? "required-in-one-of-three",
      rules: rulesOf(client, row),
      steps: [...asked, ...(row.before ?? []), yes, ...row.steps].map((step) =>
        "see" in step ? { ...step, see: as(client, step.see) } : step,
      ),
      runs: "memory",
    };
  }),
);
