import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientName } from "../faults/case";
import type { Action } from "./actions";
import type { Count } from "./count";

const document = join(import.meta.dirname, "../../docs/requests.md");
const [begin, end] = ["<!-- counted requests -->\n", "<!-- end of counted requests -->"];

export type Counted = readonly (readonly [Action, Readonly<Record<ClientName, Count>>])[];

/** The table of docs/requests.md. */
export function requestTable(counted: Counted): string {
  const rows = counted.map(([{ name, why }, { connection, "own permissions": user }]) =>
    [name, connection.requests, connection.messages, user.requests, user.messages, why].join(" | "),
  );
  return [
    "| | requests, connection | messages | requests, own permissions | messages | why not fewer |",
    "|---|---:|---:|---:|---:|---|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

/** The current table in docs/requests.md. @throws if the place for it is missing */
export function tableInDocument(): string {
  const [, rest] = readFileSync(document, "utf8").split(begin);
  const [table] = rest?.split(end) ?? [];
  if (table === undefined)
    throw new Error("docs/requests.md has no place for the counted requests");
  return table.trim();
}

/** Replaces the table in docs/requests.md. */
export function writeTable(table: string): void {
  const [before, rest] = readFileSync(document, "utf8").split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined)
    throw new Error("docs/requests.md has no place for the counted requests");
  writeFileSync(document, `${before}${begin}\n${table}\n\n${end}${after}`);
}
