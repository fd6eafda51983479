/** A browser test that ran, reduced to what the report on the second browser needs. */
export interface RunTest {
  /** Path of the file in the project. */
  readonly file: string;
  /** The names of its suites, then its own. */
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "skipped" | "pending";
  /** Why it was skipped. */
  readonly note?: string | undefined;
}

/** The name of a browser's suite. */
export const suiteOf = (kind: "chromium" | "firefox") => `in ${kind}`;

/**
 * Which tests ran in Firefox, which did not and why, or that Firefox did not run, so that nobody takes a
 * run in Chromium for one in both browsers.
 * @param tests all browser tests of a run
 * @returns lines that each begin with "Firefox:"; none if no browser test ran
 */
export function secondBrowserLines(tests: readonly RunTest[]): string[] {
  if (tests.length === 0) return [];
  const asked = tests.filter(({ path }) => path.includes(suiteOf("firefox")));
  if (asked.length === 0)
    return ["Firefox: not run, none found: all of this was seen in Chromium only"];
  const number = (state: RunTest["state"]) => asked.filter((one) => one.state === state).length;
  // `-t` skips tests without a reason, too many to name.
  const left = asked.filter(({ note }) => note !== undefined);
  const others = number("skipped") - left.length;
  return [
    `Firefox: ${number("passed")} tests passed, ${number("failed")} failed, ${left.length} not asked` +
      (others > 0 ? `, ${others} skipped without a reason` : ""),
    ...left.map(({ file, path, note }) => `Firefox: not asked: ${file}: ${path.at(-1)}: ${note}`),
  ];
}
