import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Writes reports/cases.md: each case and member, whether it holds, and if not, what was found instead. */
export default class CasesReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules
      .toSorted((a, b) => a.moduleId.localeCompare(b.moduleId))
      .flatMap((file) => [...file.children.allTests()].map((test) => rowOf(file, test)));
    const passed = rows.filter((row) => row.includes("| holds |")).length;
    mkdirSync("reports", { recursive: true });
    const head = `${passed} of ${rows.length} hold.\n\n| case | member | today | instead |\n|---|---|---|---|\n`;
    writeFileSync("reports/cases.md", `${head}${rows.join("\n")}\n`);
  }
}

function rowOf({ moduleId }: TestModule, test: TestCase): string {
  const result = test.result();
  const why = result.errors?.[0]?.message.split("\n").slice(0, 2).join(" ").slice(0, 220) ?? "";
  const state = result.state === "passed" ? "holds" : "does not hold";
  const cells = [basename(moduleId, ".test.ts"), test.name, state, why];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
