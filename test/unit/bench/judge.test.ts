import { expect, it } from "vitest";
import { conditions } from "../../bench/browser/condition";
import type { Visit } from "../../bench/browser/visit";
import { goalTable, judge } from "../../bench/goals/judge";
import { isTrusted, type Loads, loadLine } from "../../bench/report/load";

const visit: Visit = {
  ...{ handshake: 1, request: 1.4000000000000001, answer: 10, written: 11, painted: 12 },
  ...{ pressed: 20, pending: 21, pendingPainted: 22, changed: 0, heard: 0, longTasks: [] },
  firstPaint: 6,
  shifts: [],
};
const react: Visit = { ...visit, firstPaint: 10, written: 12, pending: 20.5 };
const loads = (slowness: number): Loads => ({
  before: { average: 0, slowness: 1 },
  after: { average: 0, slowness },
});
const quiet = loads(1.05);

function judged(widget: Visit, beside = quiet) {
  const [condition] = conditions;
  if (!condition) throw new Error("There is no condition");
  const value = new Map([
    ["widget", [widget]],
    ["React twin", [react]],
  ]);
  return judge({ speed: [{ condition, value, loads: beside }] });
}

const outcomes = (all: ReturnType<typeof judge>) =>
  Object.fromEntries(all.map(({ what, met }) => [what, met]));

it("judges only what was measured", () => {
  expect(outcomes(judged(visit))).toEqual({
    "press → pending written, to the React twin": false,
    "answer in → last DOM write, to the React twin": true,
    "handshake done → request sent": true,
    "navigation → shell painted, to the React twin": true,
    "layout shift until the press, worst visit": true,
    "layout shift by its outcome, worst visit": true,
  });
});

it("misses a goal narrowly, and for a shift in a single visit", () => {
  const shifts = [{ at: 23, value: 0.0015, moved: ["p.note"] }];
  const outcome = outcomes(judged({ ...visit, request: 1.5, firstPaint: 6.1, shifts }));
  expect(outcome).toMatchObject({
    "handshake done → request sent": false,
    "navigation → shell painted, to the React twin": false,
    "layout shift until the press, worst visit": true,
    "layout shift by its outcome, worst visit": false,
  });
});

it("says beside the figures that the machine was busy", () => {
  const busy = loads(1.5);
  expect(isTrusted(busy)).toBe(false);
  expect(loadLine(busy)).toContain("not to be trusted");
  expect(goalTable(judged(visit, busy))).toContain("| met, machine busy |");
  expect(loadLine(quiet)).not.toContain("not to be trusted");
  expect(goalTable(judged(visit))).not.toContain("busy");
});
