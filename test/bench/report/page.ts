export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

interface Parts {
  /** Versions and machine, a line each. */
  readonly where: readonly string[];
  /** Visits of each candidate under each condition. */
  readonly runs: number;
  readonly sections: readonly Section[];
  readonly missed: readonly string[];
}

/** All of BENCHMARKS.md. */
export function page({ where, runs, sections, missed }: Parts): string {
  const parts = [
    "# Benchmarks",
    "Written by `npm run bench`; the project's own times, which take minutes and run `npm ci`, come with " +
      "`npm run bench -- --project`. Every figure below is of that one run. Compare ratios: they " +
      "hold on other machines, milliseconds do not.",
    [`* ${new Date().toISOString().slice(0, 10)}`, ...where.map((line) => `* ${line}`)].join("\n"),
    missed.length === 0
      ? "All budgets are kept."
      : ["Budgets that are missed:", "", ...missed.map((miss) => `* ${miss.split("\n", 1)}`)].join(
          "\n",
        ),
    "## What is compared",
    "The *twins* are the same screen with the same stylesheet, written plainly: shell, reading over " +
      "`ZOHO.CRM.CONNECTION.invoke`, two switches, pending, PUT and GET, errors as one sentence. One with " +
      "React, one without any library. They have nothing of what else the widget does: question before " +
      "hiding, checks, limits, guide, rights, languages. The *floor* is one switch and nothing around it. " +
      "Their source is in `test/bench/twins/`.",
    `All are visited ${runs} times in turns, in one frame of a CRM page of another site (the simulator's), over ` +
      "HTTP on the loopback, nothing cached and nothing compiled before. The processor is slowed down by " +
      "Chromium, which was checked. Moments are noted by one script that runs before theirs: messages, changes of " +
      "the document, paints; it sees no further than Chromium's clock, 0.1 ms. A layout shift counts after " +
      "the first contentful paint: Chromium tells of shifts before it as well, while styles load, which " +
      "nobody sees; and not within half a second of a press, whose outcome may come later.",
    ...sections.flatMap(({ title, text }) => [`## ${title}`, text]),
  ];
  return `${parts.join("\n\n")}\n`;
}
