import { plainName } from "../../../src/build/build-id.mjs";
import { percent, ratio, table, whole } from "../report/table";
import { allFiles, budget, type Candidate, firstLoad, totalOf } from "./candidate";
import { type Bytes, bytesOf } from "./compress";
import { sharesOf } from "./shares";

export interface Report {
  /** Markdown. */
  readonly text: string;
  /** What is over its budget, in words. */
  readonly missed: readonly string[];
}

/** Sizes beside those of the others, which were built in the same run with the same flags. */
export function sizeReport(widget: Candidate, others: readonly Candidate[]): Report {
  const first = firstLoad(widget);
  const all = allFiles(widget);
  const bytes = totalOf(widget, first);
  const everything = totalOf(widget, all);
  const parts = [
    "Ratios are the widget's first load to the whole of the other, after gzip.",
    table(
      ["", "widget to it", "gzip -9", "brotli 11", "raw"],
      [
        ["widget, first load", "1.00 ×", ...columns(bytes)],
        ["widget, all with English", ratio(everything.gzip, bytes.gzip), ...columns(everything)],
        ...others.map((other) => {
          const its = totalOf(other, allFiles(other));
          return [other.name, ratio(bytes.gzip, its.gzip), ...columns(its)];
        }),
      ],
    ),
    table(
      ["budget, gzip -9", "used", "bytes", "of"],
      [
        budgetRow("first load", bytes.gzip, budget.firstLoad),
        budgetRow("all with English", everything.gzip, budget.all),
      ],
    ),
    "Each packed file:",
    table(
      ["file", "of all, gzip", "gzip -9", "brotli 11", "raw", "fetched"],
      [...widget.files].map(([name, content]) => {
        const its = bytesOf(content);
        const share = all.includes(name) ? percent(its.gzip, everything.gzip) : "–";
        return [`\`${plainName(name)}\``, share, ...columns(its), whenFetched(name, first, all)];
      }),
    ),
    "Each module's share of the scripts and styles of the first load, as esbuild wrote it, before the last shrinking and compression:",
    shareTable(widget, first),
    "And of the late chunk:",
    shareTable(
      widget,
      all.filter((file) => !first.includes(file)),
    ),
  ];
  const missed = [
    ...over("The first load", bytes.gzip, budget.firstLoad),
    ...over("All with English", everything.gzip, budget.all),
  ];
  return { text: parts.join("\n\n"), missed };
}

const columns = ({ gzip, brotli, raw }: Bytes) => [whole(gzip), whole(brotli), whole(raw)];

function budgetRow(name: string, used: number, of: number): string[] {
  return [name, percent(used, of), whole(used), whole(of)];
}

function over(name: string, used: number, of: number): string[] {
  return used > of ? [`${name} has ${whole(used)} B after gzip, ${whole(used - of)} too many`] : [];
}

function whenFetched(name: string, first: readonly string[], all: readonly string[]): string {
  if (first.includes(name)) return "before the switches show";
  if (all.includes(name)) return "after the first request";
  return name.endsWith(".js") ? "in its language" : "never";
}

function shareTable(widget: Candidate, files: readonly string[]): string {
  const shares = sharesOf(widget, files);
  const sum = shares.reduce((total, { bytes }) => total + bytes, 0);
  return table(
    ["module", "share", "bytes"],
    shares.map(({ module, bytes }) => [`\`${module}\``, percent(bytes, sum), whole(bytes)]),
  );
}
