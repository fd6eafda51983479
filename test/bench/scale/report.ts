import type { Beside } from "../report/load";
import { loadLine } from "../report/load";
import { paragraphs, type Report } from "../report/report";
import { ms, quartiles, ratio, table, whole } from "../report/table";
import { mostOpened } from "./guard-parts";
import type { InBrowser } from "./in-browser";
import { fieldsPerLayout, type InMemory, viewShape } from "./in-memory";
import { growth, runs, type Timed } from "./timing";

export interface Scale {
  readonly inMemory: Beside<InMemory>;
  readonly inBrowser: Beside<InBrowser>;
}

export function scaleReport({ inMemory, inBrowser }: Scale): Report {
  const { layouts, rules, listViews } = inMemory.value;
  const text = paragraphs(
    "### The guard in memory",
    loadLine(inMemory.loads),
    `Early evidence over layouts of ${fieldsPerLayout} fields in full shape, median of ${runs} runs (quartiles):`,
    layoutsTable(layouts),
    growthLine(layouts, "layouts"),
    `All checks: workflows and as many field updates, ${mostOpened} blueprints, 10 layouts:`,
    table(
      ["rules of each", "to the first row", "ms", "µs a rule"],
      rules.map((time) => [
        whole(time.size),
        ratio(time.median, rules[0]?.median ?? Number.NaN),
        quartiles(time),
        ((time.median / time.size / 2) * 1_000).toFixed(1),
      ]),
    ),
    growthLine(rules, "rules"),
    listViews ? listViewsPart(listViews) : "The guard has no check over list views yet.",
    "### In the browser",
    loadLine(inBrowser.loads),
    ...browserParts(inBrowser.value),
  );
  return { title: "Scale", text };
}

function layoutsTable(layouts: InMemory["layouts"]): string {
  return table(
    ["layouts", "to JSON.parse of the answer", "ms", "MB of JSON", "kB made", "kB kept"],
    layouts.map(({ size, parse, megabytes, made, kept, ...time }) => [
      String(size),
      ratio(time.median, parse),
      quartiles(time),
      whole(megabytes),
      whole(made / 1e3),
      whole(kept / 1e3),
    ]),
  );
}

function listViewsPart(listViews: NonNullable<InMemory["listViews"]>): string {
  return paragraphs(
    `List views of ${viewShape.columns} columns, with criteria of depth ${viewShape.depth}:`,
    table(
      ["list views", "opened", "to the first row", "ms"],
      listViews.map((time) => [
        whole(time.size),
        whole(time.opened),
        ratio(time.median, listViews[0]?.median ?? Number.NaN),
        quartiles(time),
      ]),
    ),
    growthLine(listViews, "list views"),
  );
}

function growthLine(times: readonly Timed[], of: string): string {
  const [small, large] = [times[1]?.size ?? 0, times.at(-1)?.size ?? 0];
  return (
    `Between ${whole(small)} and ${whole(large)} ${of} it grows with the power ` +
    `${growth(times).toFixed(2)} (1 is linear, 2 the square).`
  );
}

function browserParts({ layouts, confirmations }: InBrowser): string[] {
  const [ordinary] = layouts;
  return [
    table(
      [
        `layouts of ${fieldsPerLayout} fields`,
        "own time to one layout",
        "own ms",
        "ms of unpacking by the browser",
        "fields",
        "what is said of layouts",
      ],
      layouts.map(({ layouts: count, own, unpacking, fields, said }) => [
        String(count),
        ratio(own, ordinary?.own ?? Number.NaN),
        ms(own),
        ms(unpacking),
        whole(fields),
        said,
      ]),
    ),
    "From the press of a switch until the question before hiding is painted. All checks begin with the first " +
      "one on a page; the second one asks nothing:",
    table(
      [`layouts of ${fieldsPerLayout} fields`, "first to second", "first, ms", "second, ms"],
      confirmations.map(({ layouts: count, first, again }) => [
        String(count),
        ratio(first.median, again.median),
        quartiles(first),
        quartiles(again),
      ]),
    ),
  ];
}
