import { goalTable, type Judged } from "../goals/judge";
import { distrust } from "./load";
import { paragraphs, type Report } from "./report";

interface Parts {
  /** Versions and machine, a line each. */
  readonly where: readonly string[];
  /** Visits of each candidate under each condition. */
  readonly runs: number;
  /** Description of the earlier build; "" if there is none. */
  readonly before: string;
  readonly judged: readonly Judged[];
  readonly reports: readonly Report[];
  /** Where the time of the widget's tasks goes, in Markdown. */
  readonly profile: string;
  /** What could not be measured, in words. */
  readonly failed: readonly string[];
}

/** All of BENCHMARKS.md. */
export function page({ where, runs, before, judged, reports, profile, failed }: Parts): string {
  const text = paragraphs(
    "# Benchmarks",
    "Written by `npm run bench`; the project's own times, which take minutes and run `npm ci`, come with " +
      "`npm run bench -- --project`. Every figure below is of that one run. Compare ratios: they " +
      "hold on other machines, milliseconds do not.",
    [`* ${new Date().toISOString().slice(0, 10)}`, ...where.map((line) => `* ${line}`)].join("\n"),
    judged.every(({ trusted }) => trusted) ? "" : distrust,
    failed.length === 0
      ? ""
      : ["Not measured:", "", ...failed.map((line) => `* ${line}`)].join("\n"),
    "## Goals",
    `Medians of ${runs} visits, if not said otherwise.`,
    goalTable(judged),
    "## What is compared",
    before &&
      `*before* is an earlier build of the widget: ${before}. It is measured in the same run, in turns with the others.`,
    "The *twins* are the same screen with the same stylesheet, written plainly: shell, reading over " +
      "`ZOHO.CRM.CONNECTION.invoke`, two switches, pending, PUT and GET, errors as one sentence. One with " +
      "React, one without any library. They have nothing of what else the widget does: question before " +
      "hiding, checks, limits, guide, permissions, languages. The *floor* is one switch and nothing around it. " +
      "Their source is in `test/bench/twins/`.",
    `All are visited ${runs} times in turns, in one frame of a CRM page of another site (the simulator's), over ` +
      "HTTP on the loopback, nothing cached and nothing compiled before. The processor is slowed down by " +
      "Chromium, which was checked. Moments are noted by one script that runs before theirs: messages, changes of " +
      "the document, paints; it sees no further than Chromium's clock, 0.1 ms. A layout shift counts after " +
      "the first contentful paint: Chromium tells of shifts before it as well, while styles load, which " +
      "nobody sees. Shifts right after a press count too, which Chromium would forgive.",
    "Before and after each part a fixed piece of work is timed on all cores while nothing else of the benchmark " +
      "runs: it takes longer than undisturbed where the machine is busy with something else.",
    ...reports.flatMap(({ title, text: itsText }) => [`## ${title}`, itsText]),
    profile,
  );
  return `${text}\n`;
}
