import { summary } from "../report/stats";
import { ms, ratio, table } from "../report/table";
import type { Report } from "../size/report";
import type { Measured } from "./measure";
import { layoutShift, type Metric, metrics, shiftAfterPress, type Visit } from "./run";

const own: Metric = "answer in → last DOM write";
/** Of the React twin's own time, and in milliseconds on the project's machine. */
const budget = { share: 0.25, ms: 5 };

/** Speed beside the twins; the first name is the widget's, the second the React twin's. */
export function speedReport(all: readonly Measured[], names: readonly string[]): Report {
  const parts = all.map((measured) => section(measured, names));
  const missed: string[] = [];
  const [fast] = all;
  const [widget, react, vanilla] = names.map((name) => fast && median(fast, name, metrics[own]));
  if (widget === undefined || react === undefined || vanilla === undefined)
    throw new Error("Nothing was measured");
  const budgets = table(
    ["budget, answers after 0 ms, CPU ×1", "share", "ms", "of"],
    [["own time of the first answer", ratio(widget, react), ms(widget), "0.25 ×, 5 ms"]],
  );
  if (widget > react * budget.share) {
    missed.push(
      `Own time of the first answer is ${ratio(widget, react)} the React twin's, not 0.25 ×. The SDK's share is ` +
        `in it for all: the twin without any library takes ${ratio(vanilla, react)}, and draws two switches only`,
    );
  }
  if (widget > budget.ms) missed.push(`Own time of the first answer is ${ms(widget)} ms`);
  const shift = Math.max(
    ...all.flatMap(({ visits }) => visitsOf(visits, names[0]).map(layoutShift)),
  );
  if (shift > 0) missed.push(`Something moves after the first paint: ${shift.toFixed(4)}`);
  return { text: [budgets, ...parts].join("\n\n"), missed };
}

/** Ratios of medians first, then each median with its quartiles. */
function section(measured: Measured, names: readonly string[]): string {
  const { latency, slowness, visits } = measured;
  const [widget = "", ...others] = names;
  const rows = Object.entries(metrics).map(([metric, of]) => [
    metric,
    ...others.map((other) => ratio(median(measured, widget, of), median(measured, other, of))),
    ...names.map((name) => quartiles(visitsOf(visits, name).map(of))),
  ]);
  const longTasks = (visit: Visit) => visit.longTasks.reduce((sum, task) => sum + task, 0);
  const mean = (name: string, of: (visit: Visit) => number) => {
    const values = visitsOf(visits, name).map(of);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const means = (name: string, of: (visit: Visit) => number, write: (value: number) => string) => [
    name,
    ...others.map((other) => ratio(mean(widget, of), mean(other, of))),
    ...names.map((one) => write(mean(one, of))),
  ];
  return [
    `### Answers after ${latency} ms, CPU ×${slowness}`,
    table(
      ["ms: median (quartiles)", ...others.map((other) => `widget to ${other}`), ...names],
      [
        ...rows,
        means("layout shift until the press, mean", layoutShift, (value) => value.toFixed(4)),
        means("and by its outcome, mean", shiftAfterPress, (value) => value.toFixed(4)),
        means(
          "tasks over 50 ms, mean number",
          ({ longTasks }) => longTasks.length,
          (value) => value.toFixed(2),
        ),
        means("their time, mean ms", longTasks, ms),
      ],
    ),
  ].join("\n\n");
}

function visitsOf(visits: Measured["visits"], name: string | undefined): readonly Visit[] {
  return visits.get(name ?? "") ?? [];
}

function median({ visits }: Measured, name: string, of: (visit: Visit) => number): number {
  return summary(visitsOf(visits, name).map(of)).median;
}

function quartiles(values: readonly number[]): string {
  const { low, median: middle, high } = summary(values);
  return `${ms(middle)} (${ms(low)}–${ms(high)})`;
}
