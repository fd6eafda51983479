import { nameOf } from "../browser/condition";
import type { Visit } from "../browser/visit";
import { loadLine } from "../report/load";
import { paragraphs, type Report } from "../report/report";
import { summary } from "../report/stats";
import { ms, quartiles, ratio, table } from "../report/table";
import { type Measured, medianOf, visitsOf } from "./measure";
import {
  type Metric,
  metrics,
  movedIn,
  shiftByOutcome,
  shiftByPress,
  shiftUntilPress,
} from "./metrics";

/** Speed of the widget, whose name comes first, compared with the others. */
export function speedReport(all: readonly Measured[], names: readonly string[]): Report {
  const parts = all.map((measured) =>
    paragraphs(
      `### ${capital(nameOf(measured.condition))}`,
      loadLine(measured.loads),
      conditionTable(measured, names),
      movedLine(measured, names),
    ),
  );
  return { title: "Speed", text: paragraphs(...parts) };
}

/** Ratios of medians, then each median with its quartiles; means for values that are mostly zero. */
function conditionTable(measured: Measured, names: readonly string[]): string {
  const [widget = "", ...others] = names;
  const row = (
    what: string,
    of: (name: string) => number,
    write: (name: string) => string,
  ): string[] => [
    what,
    ...others.map((other) => ratio(of(widget), of(other))),
    ...names.map(write),
  ];
  const times = (Object.keys(metrics) as Metric[]).map((metric) =>
    row(
      metric,
      (name) => medianOf(measured, name, metric),
      (name) => quartiles(summary(visitsOf(measured, name).map(metrics[metric]))),
    ),
  );
  const mean = (of: (visit: Visit) => number) => (name: string) => {
    const values = visitsOf(measured, name).map(of);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const means = (what: string, of: (visit: Visit) => number, write: (value: number) => string) =>
    row(what, mean(of), (name) => write(mean(of)(name)));
  return table(
    ["ms: median (quartiles)", ...others.map((other) => `widget to ${other}`), ...names],
    [
      ...times,
      means("layout shift until the press, mean", shiftUntilPress, (value) => value.toFixed(4)),
      means("the same by the press, mean", shiftByPress, (value) => value.toFixed(4)),
      means("and by its outcome, mean", shiftByOutcome, (value) => value.toFixed(4)),
      means(
        "tasks over 50 ms, mean number",
        ({ longTasks }) => longTasks.length,
        (value) => value.toFixed(2),
      ),
      means(
        "their time, mean ms",
        ({ longTasks }) => longTasks.reduce((sum, task) => sum + task, 0),
        ms,
      ),
    ],
  );
}

function movedLine(measured: Measured, names: readonly string[]): string {
  const moved = names.flatMap((name) => {
    const elements = movedIn(visitsOf(measured, name));
    return elements.length > 0
      ? [`${name}: ${elements.map((one) => `\`${one}\``).join(", ")}`]
      : [];
  });
  return moved.length > 0 ? `What moved after the first paint: ${moved.join("; ")}.` : "";
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
