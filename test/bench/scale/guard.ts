import { setMaxListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { mostBlueprints } from "../../../src/widget/guard/blueprints";
import { checkAll, layoutEvidence } from "../../../src/widget/guard/check-all";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { mostRules } from "../../../src/widget/guard/rules";
import { power, type Summary, summary } from "../report/stats";
import { ms, percent, ratio, table, whole } from "../report/table";
import type { Report } from "../size/report";
import { clientOf, layoutsOf } from "./scene";

const budget = { layouts: 200, fields: 300, ms: 50 };
const runs = 25;

interface Timed extends Summary {
  readonly size: number;
}

/** The guard's own time and memory: what it costs to look through layouts and rules once they are there. */
export async function guardReport(): Promise<Report> {
  const early = await measureLayouts();
  const rules = await measureRules();
  const most = early.at(-1);
  if (!most) throw new Error("Nothing was measured");
  const missed =
    most.median > budget.ms
      ? [`Early evidence over ${budget.layouts} layouts takes ${ms(most.median)} ms`]
      : [];
  const text = [
    `Early evidence over layouts of ${budget.fields} fields in full shape, median of ${runs} runs (quartiles):`,
    table(
      [
        "layouts",
        "to JSON.parse of the answer",
        "ms",
        "of its budget",
        "MB of JSON",
        "kB made",
        "kB kept",
      ],
      early.map(({ size, parse, megabytes, made, kept, ...time }) => [
        String(size),
        ratio(time.median, parse),
        quartiles(time),
        percent(time.median, (budget.ms * size) / budget.layouts),
        whole(megabytes),
        whole(made / 1e3),
        whole(kept / 1e3),
      ]),
    ),
    growth(early, "layouts"),
    `All checks: workflows and as many field updates, ${mostBlueprints} blueprints, 10 layouts:`,
    table(
      ["rules of each", "to the first row", "ms", "µs a rule"],
      rules.map((time) => [
        whole(time.size),
        ratio(time.median, rules[0]?.median ?? Number.NaN),
        quartiles(time),
        ((time.median / time.size / 2) * 1_000).toFixed(1),
      ]),
    ),
    growth(rules, "rules"),
  ];
  return { text: text.join("\n\n"), missed };
}

async function measureLayouts() {
  const { layouts, megabytes } = layoutsOf(budget.layouts, budget.fields);
  const bodies = new Map(
    [10, 50, 100, 200].map((size) => [size, { layouts: layouts.slice(0, size) }]),
  );
  const look = (body: object) => {
    const evidence = layoutEvidence(readLayouts(body));
    // A guard that stops at the first layout would be fast.
    if (evidence.show_to_number.some(({ outcome }) => outcome !== "clear")) {
      throw new Error("The layouts were not read to their end");
    }
    return evidence;
  };
  const times = await inTurns([...bodies.keys()], (size) => () => look(bodies.get(size) ?? {}));
  return times.map((time) => {
    const body = bodies.get(time.size) ?? {};
    const text = JSON.stringify(body);
    const parses = Array.from({ length: 3 }, () => timeOf(() => JSON.parse(text)));
    const memory = memoryOf(() => look(body));
    return { ...time, parse: summary(parses).median, megabytes: megabytes * time.size, ...memory };
  });
}

async function measureRules(): Promise<Timed[]> {
  const few = { layouts: layoutsOf(10, budget.fields).layouts };
  const read = readLayouts(few);
  return inTurns([200, 500, 1_000, mostRules], (size) => {
    const client = clientOf(few, size, mostBlueprints);
    return async () => {
      const { signal } = new AbortController();
      // Each blueprint listens to it while it is read, which Node takes for a leak.
      setMaxListeners(0, signal);
      let outcomes: readonly string[] = [];
      await checkAll(client, read, { limit: 60_000, unpublished: false, signal }, (verdicts) => {
        outcomes = verdicts.show_to_number.map(({ outcome }) => outcome);
      });
      if (outcomes.length !== 5 || outcomes.some((outcome) => outcome !== "clear")) {
        throw new Error("The rules were not read to their end");
      }
    };
  });
}

/** Times the sizes in turns, so that a busy moment of the machine falls on all of them. */
async function inTurns(
  sizes: readonly number[],
  prepare: (size: number) => () => unknown,
): Promise<Timed[]> {
  const prepared = sizes.map((size) => ({ size, run: prepare(size), taken: [] as number[] }));
  // The first rounds are for the compiler.
  for (let round = -3; round < runs; round++) {
    for (const { run, taken } of prepared) {
      const began = performance.now();
      await run();
      if (round >= 0) taken.push(performance.now() - began);
    }
  }
  return prepared.map(({ size, taken }) => ({ size, ...summary(taken) }));
}

function timeOf(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** Bytes that were made on the way, and those that are still held by what came out. */
function memoryOf(act: () => unknown): { made: number; kept: number } {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = [act()];
  const made = process.memoryUsage().heapUsed - before;
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  // Until here it must not be thrown away.
  return { made: Math.max(made, 0), kept: held.length > 0 ? Math.max(kept, 0) : 0 };
}

function growth(times: readonly Timed[], of: string): string {
  const [small, large] = [times[1], times.at(-1)];
  if (!small || !large) return "";
  const n = power([small.size, small.median], [large.size, large.median]);
  return `Between ${small.size} and ${whole(large.size)} ${of} it grows with the power ${n.toFixed(2)} (1 is linear, 2 the square).`;
}

const quartiles = ({ low, median, high }: Summary) => `${ms(median)} (${ms(low)}–${ms(high)})`;
