import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { type RunTest, secondBrowserLines } from "./second-browser";

/** Names in vitest.config.ts. */
const browserProjects = new Set(["main-job", "browser", "timed"]);

/** Prints at the end of a run what ran in the second browser. */
export default class SecondBrowserReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules
      .filter(({ project }) => browserProjects.has(project.name))
      .flatMap((module) => [...module.children.allTests()].map(asRun));
    const lines = secondBrowserLines(tests);
    if (lines.length > 0) console.log(`\n${lines.join("\n")}`);
  }
}

function asRun(test: TestCase): RunTest {
  const path = [test.name];
  for (let above = test.parent; above.type === "suite"; above = above.parent)
    path.unshift(above.name);
  const result = test.result();
  return {
    file: relative(test.project.config.root, test.module.moduleId).replaceAll("\\", "/"),
    path,
    state: result.state,
    note: result.state === "skipped" ? result.note : undefined,
  };
}
