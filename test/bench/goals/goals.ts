import { conditions } from "../browser/condition";
import { bytesPerToggle, mounts, toggles } from "../memory/measure";
import { growth } from "../scale/timing";
import { beforeName } from "../size/before";
import { reactName } from "../size/build-twins";
import { budget } from "../size/candidate";
import { shiftByOutcome, shiftUntilPress } from "../speed/metrics";
import { type Goal, median, noShift, ofMemory, ofScale, share } from "./goal";

/** Milliseconds, by slowdown of the processor. */
const untilRequest: Readonly<Record<number, number>> = { 1: 0.4, 4: 1.5 };

/** Milliseconds that the guard may take to process the answers of a large organisation. */
const guard = 50;

/** The power up to which growth counts as linear; the rest is inaccuracy of the clock. */
const linear = 1.15;

/** Milliseconds per frame at 60 Hz. */
const frame = 1_000 / 60;

const speed = conditions.flatMap((condition) => [
  share(condition, "press → pending written", 1, reactName),
  share(condition, "answer in → last DOM write", 0.5, reactName),
  median(condition, "handshake done → request sent", untilRequest[condition.slowness] ?? 0),
  share(condition, "navigation → shell painted", 0.6, reactName),
  noShift(condition, "layout shift until the press, worst visit", shiftUntilPress),
  noShift(condition, "layout shift by its outcome, worst visit", shiftByOutcome),
]);

const size: readonly Goal[] = [
  {
    what: "first load, gzip -9",
    where: "",
    most: budget.firstLoad,
    unit: "B",
    value: ({ size }) => size?.firstLoad.gzip,
  },
  {
    what: "all with English, gzip -9",
    where: "",
    most: budget.all,
    unit: "B",
    value: ({ size }) => size?.all.gzip,
  },
];

/**
 * Bytes afterwards relative to before, as in the first round, which had 1.01 and 1.00; no new node or
 * listener.
 */
const memory = (
  [
    ["toggles", `${toggles} toggles`, 1.02],
    ["mounts", `${mounts} mounts`, 1.01],
  ] as const
).flatMap(([times, where, most]) => [
  ofMemory(
    { what: "memory, after to before", where, most, unit: "×" },
    times,
    ({ before, after }) => after.bytes / before.bytes,
  ),
  ofMemory(
    { what: "nodes left behind", where, most: 0, unit: "number" },
    times,
    ({ before, after }) => after.nodes - before.nodes,
  ),
  ofMemory(
    { what: "listeners left behind", where, most: 0, unit: "number" },
    times,
    ({ before, after }) => after.listeners - before.listeners,
  ),
]);

/** Zoho's core of the SDK retains something of each message, so a toggle is compared with a twin's. */
const toggle = ofMemory(
  { what: "left by a toggle, beyond a twin's", where: `${toggles} toggles`, most: 200, unit: "B" },
  "toggles",
  (widget, all) => {
    const twins = all.filter((one) => one !== widget && one.name !== beforeName);
    return bytesPerToggle(widget) - Math.min(...twins.map(bytesPerToggle));
  },
);

const scale = [
  ofScale(
    { what: "early evidence in memory", where: "200 layouts", most: guard, unit: "ms" },
    "inMemory",
    ({ layouts }) => layouts.at(-1)?.median,
  ),
  ofScale(
    { what: "its growth", where: "50 to 200 layouts", most: linear, unit: "power" },
    "inMemory",
    ({ layouts }) => growth(layouts),
  ),
  ofScale(
    { what: "list views in memory", where: "60 list views", most: guard, unit: "ms" },
    "inMemory",
    ({ listViews }) => listViews?.at(-1)?.median,
  ),
  ofScale(
    { what: "their growth", where: "10 to 60 list views", most: linear, unit: "power" },
    "inMemory",
    ({ listViews }) => listViews && growth(listViews),
  ),
  ofScale(
    {
      what: "first question before hiding painted, later than the second",
      where: "200 layouts",
      most: frame,
      unit: "ms",
    },
    "inBrowser",
    ({ confirmations }) => {
      const largest = confirmations.at(-1);
      return largest && largest.first.median - largest.again.median;
    },
  ),
];

/** All goals, in the order of the report. */
export const goals: readonly Goal[] = [...speed, ...size, ...memory, toggle, ...scale];
