import { it } from "vitest";
import { lasting, playInBrowser } from "../faults/browser/play";
import { type FaultCase, titleOf } from "../faults/case";
import { allCases } from "../faults/cases/all";
import { lineFor, type SeenFault } from "../faults/note";
import { eachBrowser } from "../support/browser/each-browser";

// The cases in which a browser may add something; the others are played in memory (test/unit/faults).

/** They wait most of the time, so several are played at once, each on a page of its own. */
const atOnce = 4;

eachBrowser((browser) => {
  const cases = allCases
    .filter(({ runs }) => runs !== "memory")
    .map((one): FaultCase => ({ ...one, steps: lasting(one.steps) }));
  for (let first = 0; first < cases.length; first += atOnce) {
    const group = cases.slice(first, first + atOnce);
    it(group.map(titleOf).join("; "), async ({ task }) => {
      const lines = new Map(group.map((one) => [one, lineFor(one, [], "browser")]));
      const play = async (one: FaultCase) => {
        lines.set(one, lineFor(one, await playInBrowser(browser, one), "browser"));
      };
      const ends = await Promise.allSettled(group.map(play));
      task.meta.faults = [...lines.values()] satisfies SeenFault[];
      for (const [index, end] of ends.entries()) {
        const one = group[index];
        if (end.status === "rejected" && one) throw new Error(titleOf(one), { cause: end.reason });
      }
    });
  }
});
