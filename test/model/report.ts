import fc from "fast-check";
import type { TestContext } from "vitest";

/** What a run of the model did, for the test report and the console. */
export interface ModelReport {
  readonly seed: number;
  readonly sequences: number;
  readonly steps: number;
  readonly seconds: number;
}

declare module "vitest" {
  interface TaskMeta {
    model?: ModelReport;
  }
}

/** A number from the arguments of `npm run test:model`. */
function given(name: string): number | undefined {
  const value = process.env[name];
  return value ? Number(value) : undefined;
}

/** Time limit of a test of the model in milliseconds; 0 means no limit, for long runs. */
export const patience = given("MODEL_RUNS") ? 0 : 120_000;

/**
 * Tries a property on random sequences, reports the seed, and counts the steps.
 * @param usual number of sequences in an ordinary run of the tests
 * @param share share of a long run, for properties that take longer than others
 * @param property receives a function to call for each step
 * @throws on a violation, with the shortest sequence found and the command that repeats it
 */
export async function runModel<Input extends unknown[]>(
  { task }: Pick<TestContext, "task">,
  usual: number,
  share: number,
  property: (step: () => void) => fc.IAsyncPropertyWithHooks<Input>,
): Promise<void> {
  const seed = given("MODEL_SEED") ?? Math.trunc(Math.random() * 2 ** 31);
  const runs = given("MODEL_RUNS");
  const numRuns = runs ? Math.ceil(runs * share) : usual;
  const path = process.env["MODEL_PATH"];
  let steps = 0;
  const began = performance.now();
  const details = await fc.check<Input>(
    property(() => steps++),
    {
      numRuns,
      seed,
      ...(path && { path }),
      // The search for the shortest sequence may take minutes: what was found by then is reported, with its seed.
      ...(patience > 0 && { interruptAfterTimeLimit: patience / 2, markInterruptAsFailure: true }),
    },
  );
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const sequences = details.numRuns;
  task.meta.model = { seed, sequences, steps, seconds };
  console.log(`${task.name}: ${sequences} sequences, ${steps} steps, seed ${seed}, ${seconds} s`);
  if (!details.failed) return;
  const again = `npm run test:model -- --only "${task.name}" --seed ${seed} --path ${details.counterexamplePath}`;
  const why = details.errorInstance instanceof Error ? details.errorInstance.stack : "";
  const what = await fc.asyncDefaultReportMessage(details);
  throw new Error(`${what}\n\n${why}\n\nTo repeat it: ${again}`);
}
