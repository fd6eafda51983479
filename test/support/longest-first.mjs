import { BaseSequencer } from "vitest/node";

/** Below test/. Each state and each fault stands in a table elsewhere, so most of these are short files. */
export const longest = [
  "unit/widget/model.test.ts",
  "unit/faults/codes.test.ts",
  "unit/faults/odd-answers.test.ts",
  "package/sideload.test.ts",
  "package/pack.test.ts",
  "package/heavy.test.ts",
  "browser/every-state/guard.test.ts",
  "browser/faults/delivery.test.ts",
  "browser/every-state/page.test.ts",
  "browser/every-state/rows.test.ts",
  "browser/every-state/start.test.ts",
  "browser/simulator/panel.test.ts",
  "browser/quiet.test.ts",
];

/**
 * Begins each project with the files that take longest: at its end the other core would wait for them.
 * Vitest knows how long they take from the run before; in a fresh clone it goes by the size of the file.
 */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import("vitest/node").TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const place = (/** @type {typeof sorted[number]} */ { project, moduleId }) =>
      2 * projects.indexOf(project) + (longest.some((file) => moduleId.endsWith(file)) ? 0 : 1);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
