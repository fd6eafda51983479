import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "./actions";
import type { Client, Count } from "./count";

const readme = join(import.meta.dirname, "../../../README.md");
const [begin, end] = ["<!-- counted requests -->\n", "<!-- end of counted requests -->"];

export type Counted = readonly (readonly [Action, Readonly<Record<Client, Count>>])[];

/** The table of README.md. */
export function requestTable(counted: Counted): string {
  const rows = counted.map(([{ name, why }, { connection, user }]) =>
    [name, connection.requests, connection.messages, user.requests, user.messages, why].join(" | "),
  );
  return [
    "| | requests, connection | messages | requests, own rights | messages | why not fewer |",
    "|---|---:|---:|---:|---:|---|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

/** What stands in README.md now. @throws where the place for it is gone */
export function tableInReadme(): string {
  const [, rest] = readFileSync(readme, "utf8").split(begin);
  const [table] = rest?.split(end) ?? [];
  if (table === undefined) throw new Error("README.md has no place for the counted requests");
  return table.trim();
}

/** Puts another one there. */
export function writeTable(table: string): void {
  const [before, rest] = readFileSync(readme, "utf8").split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error("README.md has no place for the counted requests");
  writeFileSync(readme, `${before}${begin}\n${table}\n\n${end}${after}`);
}
