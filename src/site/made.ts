import { neededScopes, optionalScopes } from "../widget/preferences/scopes";
import { handling, type ProblemCode, table } from "../widget/problems/table";
import { settings } from "../widget/settings";
import { keysBelow, wordsOf } from "./words";

/** Parts of the kit that are generated from the widget's source, as Markdown, by name. */
export const made: Readonly<Record<string, () => string>> = {
  problems: problemTable,
  "read-only": readOnlyTable,
  scopes: scopeTable,
  "scope-line": () => fenced([...neededScopes, ...optionalScopes].join(",")),
  letter: () => fenced(filled(wordsOf("guide.letter"), allScopes())),
};

/** What the widget says for each code of its problem table, and what happens next. */
function problemTable(): string {
  const codes = Object.keys(table) as ProblemCode[];
  const rows = codes.map((code) => {
    const { retry, refused, words = code } = handling(code);
    const waiting = keysBelow("problem.").includes(`${words}.wait`)
      ? ` While it waits: “${filled(wordsOf(`problem.${words}.wait`))}”`
      : "";
    return [
      `\`${code}\``,
      `“${filled(wordsOf(`problem.${words}`, "problem.other"))}”${waiting}`,
      place(code),
      retry ? "yes" : "no",
      outcome(code, refused === true),
    ];
  });
  return markdownTable(
    ["Code", "What the widget says", "Where", "“Try again”", "A change that ended so"],
    rows,
  );
}

/** Nothing is sent before there is a client, or while offline. */
const unsent: readonly ProblemCode[] = ["host-unknown", "part-missing", "offline"];

function outcome(code: ProblemCode, refused: boolean): string {
  if (handling(code).screen === "start" || unsent.includes(code)) return "was not sent";
  return refused ? "was not made" : "may have been made: the widget reads again to see";
}

function place(code: ProblemCode): string {
  switch (handling(code).screen) {
    case "connection":
      return "whole page, with the steps for the connection";
    case "host":
      return "whole page, with the question for the API host";
    case "permission":
    case "start":
      return "whole page";
    default:
      return "under the switch, or at the top";
  }
}

/** Why the widget allows no changes, in its own words. */
function readOnlyTable(): string {
  const rows = keysBelow("permissions.").map((kind) => [
    `“${filled(wordsOf(`permissions.${kind}`))}”`,
  ]);
  return markdownTable(["What the widget says"], rows);
}

function scopeTable(): string {
  const row = (scope: string, needed: boolean) => [
    `\`${scope}\``,
    needed ? "yes" : "no",
    wordsOf(`scope.${scope}`),
  ];
  return markdownTable(
    ["Scope", "Needed", "What the widget does with it"],
    [
      ...neededScopes.map((scope) => row(scope, true)),
      ...optionalScopes.map((scope) => row(scope, false)),
    ],
  );
}

const allScopes = () => [...neededScopes, ...optionalScopes].join(",");

/**
 * Fills in values that the widget inserts at run time: the built-in one if there is one, otherwise its
 * name.
 */
function filled(words: string, scopes = "…"): string {
  const values: Readonly<Record<string, string>> = { connection: settings.connection, scopes };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `‹${name}›`);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

const places = /<!-- made: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * The page with every generated part up to date.
 * @throws for a part with an unknown name
 */
export function refreshed(markdown: string): string {
  return markdown.replace(places, (_, name: string) => {
    const make = made[name];
    if (!make)
      throw new Error(`Nobody makes "${name}". There are: ${Object.keys(made).join(", ")}`);
    return `<!-- made: ${name} -->\n\n${make()}\n\n<!-- end -->`;
  });
}
