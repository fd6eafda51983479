/** A browser test that was run, as far as the report on the second browser needs it. */
export interface RunTest {
  /** Path of the file in the project. */
  readonly file: string;
  /** The names of its suites and its own. */
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "skipped" | "pending";
  /** Why it was skipped. */
  readonly note?: string | undefined;
}

/** What the suite of a browser is called. */
export const suiteOf = (kind: "chromium" | "firefox") => `in ${kind}`;

/**
 * What Firefox was asked, what it was not asked and why, or that it was not run: nobody shall take a run
 * in Chromium for one in both.
 * @param tests all browser tests of a run
 * @returns lines that each begin with "Firefox:"; none where no browser test was run
 */
export function secondBrowserLines(tests: readonly RunTest[]): string[] {
  if (tests.length === 0) return [];
  const asked = tests.filter(({ path }) => path.includes(suiteOf("firefox")));
  if (asked.length === 0)
    return ["Firefox: not run, none found: all of this was seen in Chromium only"];
  const number = (state: RunTest["state"]) => asked.filter((one) => one.state === state).length;
  // By `-t`, tests are left out without a reason: too many to be named.
  const left = asked.filter(({ note }) => note !== undefined);
  const others = number("skipped") - left.length;
  return [
    `Firefox: ${number("passed")} tests passed, ${number("failed")} failed, ${left.length} not asked` +
      (others > 0 ? `, ${others} skipped without a reason` : ""),
    ...left.map(({ file, path, note }) => `Firefox: not asked: ${file}: ${path.at(-1)}: ${note}`),
  ];
}
