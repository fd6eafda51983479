import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../../src/simulator/organisation/errors";
import { faultTargets } from "../../../src/simulator/page/panel/fault-rule";
import { findStage } from "../../../src/simulator/stages";
import { envelopes, forms } from "../../../src/simulator/wire/envelopes";
import { faultKinds } from "../../../src/simulator/wire/fault-kinds";
import type { FaultRule } from "../../../src/simulator/wire/faults";
import { table } from "../../../src/widget/problems/table";
import { type FaultCase, titleOf } from "../../faults/case";
import { allCases, caseFiles } from "../../faults/cases/all";

// The faults are complete: everything that can go wrong is in a case, and each case is played.

const rulesOf = ({ rules, stage }: FaultCase): readonly FaultRule[] => [
  ...rules,
  ...(findStage(stage ?? null).stage.faults ?? []),
];
const rules = allCases.flatMap((one) => rulesOf(one).map((rule) => ({ ...rule, case: one })));

it.each(Object.keys(faultKinds))("the fault %s is in a case", (kind) => {
  expect(rules.filter((rule) => rule.kind === kind)).not.toEqual([]);
});

describe.each(Object.keys(envelopes))("the envelope %s", (envelope) => {
  it.each(["GET", "PUT"].flatMap((method) => forms.map((form) => [method, form] as const)))(
    "is in a case at %s, as %s",
    (method, form) => {
      const found = rules.filter(
        (rule) => rule.envelope === envelope && rule.form === form && rule.on.method === method,
      );
      expect(found).not.toEqual([]);
    },
  );
});

describe.each(errorCodes)("the code %s of the API", (code) => {
  const crossed = ["connection", "own permissions"].flatMap((client) =>
    ["GET", "PUT"].flatMap((method) =>
      [false, true].map((isWrapped) => [client, method, isWrapped] as const),
    ),
  );
  it.each(crossed)("is in a case over %s at %s, wrapped: %s", (client, method, isWrapped) => {
    const found = rules.filter(
      (rule) =>
        rule.code === code &&
        rule.on.method === method &&
        rule.wrapped === isWrapped &&
        rule.case.client === client,
    );
    expect(found).not.toEqual([]);
  });
});

/** Everything that the cases expect on screen: keys of words, and codes under Details. */
const expected = new Set(
  allCases.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      "see" in step
        ? Object.values(step.see).flatMap((said) => said.split(/ |\{.*?\}/).filter(Boolean))
        : [],
    ),
  ),
);

/** Only a bug in the widget is reported like this, and no answer of Zoho may cause one. */
const never = "step-failed";

it.each(Object.keys(table).filter((code) => code !== never))(
  "the problem %s is on a screen of a case",
  (code) => {
    expect(expected.has(code) || expected.has(`problem.${code}`)).toBe(true);
  },
);

it.each(Object.entries(faultTargets))("a case meets what the panel offers: %s", (_name, on) => {
  const meets = rules.some(({ on: met }) =>
    Object.entries(on).every(([key, value]) => met[key as keyof typeof met] === value),
  );
  expect(meets).toBe(true);
});

it("no two cases are the same", () => {
  const titles = allCases.map(titleOf);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it.each(Object.entries(caseFiles))("the cases of %s are played", (name, cases) => {
  const there = (folder: string) =>
    existsSync(join(import.meta.dirname, folder, `${name}.test.ts`));
  expect(there(".")).toBe(true);
  expect(there("../../browser/faults")).toBe(cases.some(({ runs }) => runs !== "memory"));
});
