import { parseArgs } from "node:util";

export const parts = ["size", "speed", "memory", "scale", "profile"] as const;
export type Part = (typeof parts)[number];

export interface Options {
  /** Undefined means everything, written into BENCHMARKS.md. */
  readonly part: Part | undefined;
  /** Visits of each candidate under each condition. */
  readonly runs: number;
  /** An earlier build of the widget: a git revision, a folder of the project, or a folder of built files. */
  readonly before: string | undefined;
  /** The project's own times as well, which take minutes. */
  readonly project: boolean;
}

/** The number of visits that the goals are stated for. */
export const enoughRuns = 20;

/** @throws if an option is not understood */
export function optionsFrom(given: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      before: { type: "string" },
      project: { type: "boolean", default: false },
      runs: { type: "string", default: String(enoughRuns) },
    },
  });
  const [word, ...more] = positionals;
  const part = parts.find((name) => name === word);
  if (more.length > 0 || part !== word) throw new Error(`One part, or none: ${parts.join(", ")}`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs takes a number");
  return { part, runs, before: values.before, project: values.project };
}
