import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { SeenFault } from "./note";

const file = "reports/faults.md";

/** Writes which fault led to which screen in this run, and prints how many there were. */
export default class FaultReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => test.meta().faults ?? []),
    );
    if (lines.length === 0) return;
    mkdirSync("reports", { recursive: true });
    writeFileSync(file, table(lines));
    console.log(`\nFaults: ${summary(lines)}: ${file}`);
  }
}

function summary(lines: readonly SeenFault[]): string {
  const inBrowser = lines.filter((line) => line.in === "browser").length;
  const kinds = new Set(lines.map(({ fault }) => fault)).size;
  const screens = new Set(lines.flatMap(({ seen }) => seen)).size;
  const wrong = lines.filter(isWrong).length;
  return `${lines.length} cases (${inBrowser} in a browser) of ${kinds} faults gave ${screens} screens, ${wrong} of them wrong`;
}

function table(lines: readonly SeenFault[]): string {
  const areas = [...new Set(lines.map(({ area }) => area))];
  const parts = areas.map((area) => {
    const rows = lines.filter((line) => line.area === area).map(row);
    const head = ["| fault | where | client | in | screen | seen |", "|---|---|---|---|---|---|"];
    return [`## ${area} (${rows.length})`, "", ...head, ...rows, ""].join("\n");
  });
  return [
    "# Faults and the screens that they gave",
    "",
    `This run: ${summary(lines)}. Words are named by their keys in \`app/translations/en.json\`. An arrow`,
    "leads from one screen to the next, with time or an action between them.",
    "",
    ...parts,
  ].join("\n");
}

function row(line: SeenFault): string {
  const { fault, where, client, screens, seen } = line;
  const shown = isWrong(line) ? `**wrong:** ${seen.join(" → ")}` : seen.join(" → ");
  const cells = [fault, where, client, line.in, screens.join(" → "), shown];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function isWrong({ screens, seen }: SeenFault): boolean {
  return screens.join(" → ") !== seen.join(" → ");
}
