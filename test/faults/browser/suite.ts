import { it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { type FaultCase, titleOf } from "../case";
import { lineFor, type SeenFault } from "../note";
import { lasting, playInBrowser } from "./play";

/** Cases mostly wait, so several are played at once, each on its own page. */
const atOnce = 3;

/** Plays the cases to which a browser may add something; the others are played in memory. */
export function describeInBrowser(all: readonly FaultCase[]): void {
  const cases = all
    .filter(({ runs }) => runs !== "memory")
    .map((one): FaultCase => ({ ...one, steps: lasting(one.steps) }));
  eachBrowser((browser) => {
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
          if (end.status === "rejected" && one)
            throw new Error(titleOf(one), { cause: end.reason });
        }
      });
    }
  });
}
