import { plainName } from "../../../src/build/build-id.mjs";
import { paragraphs, type Report } from "../report/report";
import { percent, ratio, table, whole } from "../report/table";
import type { Widget } from "./build-widget";
import { allFiles, type Candidate, firstLoad, totalOf } from "./candidate";
import { type Bytes, bytesOf } from "./compress";
import { type Share, sharesOf } from "./shares";

/** What one person fetches of a build. */
export interface Size {
  readonly firstLoad: Bytes;
  readonly all: Bytes;
}

export function sizeOf(built: Candidate): Size {
  return {
    firstLoad: totalOf(built, firstLoad(built)),
    all: totalOf(built, allFiles(built)),
  };
}

/**
 * Sizes compared with the other candidates, which were built in the same run with the same flags.
 * @param before an earlier build of the widget, whose first load is listed too
 */
export function sizeReport(
  widget: Widget,
  before: Candidate | undefined,
  others: readonly Candidate[],
): Report {
  const { firstLoad: bytes, all } = sizeOf(widget);
  const earlier = before && sizeOf(before);
  const shares = sharesOf(widget.metafile);
  const sizes = table(
    ["", "widget to it", "gzip -9", "brotli 11", "raw"],
    [
      ["widget, first load", "1.00 ×", ...columns(bytes)],
      ["widget, all with English", ratio(all.gzip, bytes.gzip), ...columns(all)],
      ...(earlier
        ? [
            [`${before.name}, first load`, ...beside(bytes, earlier.firstLoad)],
            [`${before.name}, all with English, to the same`, ...beside(all, earlier.all)],
          ]
        : []),
      ...others.map((other) => [other.name, ...beside(bytes, sizeOf(other).all)]),
    ],
  );
  return {
    title: "Size",
    text: paragraphs(
      "Ratios are the widget's first load to the whole of the other, after gzip.",
      sizes,
      "Each packed file:",
      fileTable(widget, all),
      "Each module's share of the scripts and styles of the first load, as esbuild wrote it, before the " +
        "last shrinking and compression:",
      shareTable(shares.first),
      "And of what follows:",
      shareTable(shares.later),
    ),
  };
}

const columns = ({ gzip, brotli, raw }: Bytes) => [whole(gzip), whole(brotli), whole(raw)];

const beside = (own: Bytes, its: Bytes) => [ratio(own.gzip, its.gzip), ...columns(its)];

function fileTable(widget: Candidate, everything: Bytes): string {
  const first = firstLoad(widget);
  const all = allFiles(widget);
  return table(
    ["file", "of all, gzip", "gzip -9", "brotli 11", "raw", "fetched"],
    [...widget.files].map(([name, content]) => {
      const its = bytesOf(content);
      const share = all.includes(name) ? percent(its.gzip, everything.gzip) : "–";
      return [`\`${plainName(name)}\``, share, ...columns(its), whenFetched(name, first, all)];
    }),
  );
}

function whenFetched(name: string, first: readonly string[], all: readonly string[]): string {
  if (first.includes(name)) return "before the switches show";
  if (all.includes(name)) return "after the first request";
  return name.endsWith(".js") ? "in its language" : "never";
}

function shareTable(shares: readonly Share[]): string {
  const sum = shares.reduce((total, { bytes }) => total + bytes, 0);
  return table(
    ["module", "share", "bytes"],
    shares.map(({ module, bytes }) => [`\`${module}\``, percent(bytes, sum), whole(bytes)]),
  );
}
