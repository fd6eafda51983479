import fc from "fast-check";
import { becomeIdle, problemsWhenIdle } from "./finish";
import { falseClaims } from "./rules/false-claims";
import { type Start, starts } from "./start";
import { type Step, steps } from "./steps";
import { take } from "./take";
import { openWorld, type World, type WorldParts } from "./world";

/** Uncaught errors and unhandled rejections. */
const escaped: string[] = [];
process.on("unhandledRejection", (reason) => escaped.push(String(reason)));

const shown = (step: Step | string) => (typeof step === "string" ? step : JSON.stringify(step));

function check(world: World, when: Step | string, more: readonly string[] = []): void {
  const broken = [
    ...world.broken,
    ...more,
    ...escaped.splice(0).map((words) => `an unhandled rejection: ${words}`),
  ];
  if (broken.length > 0) throw new Error(`${broken.join("; ")} (at ${shown(when)})`);
}

/**
 * Any sequence keeps the rules at every step; `end` runs after it, and returns what is wrong then.
 * @param after checks the page after each step
 */
function anySequence(
  parts: WorldParts,
  count: () => void,
  end: (world: World) => Promise<readonly string[]>,
): fc.IAsyncPropertyWithHooks<[Start, Step[]]> {
  return fc.asyncProperty(starts, steps, async (start, sequence) => {
    const world = openWorld(parts, start);
    try {
      await world.begin();
      check(world, "the start", world.look());
      for (const step of sequence) {
        count();
        await take(world, step);
        check(world, step, [...falseClaims(world), ...world.look()]);
      }
      check(world, "the end", await end(world));
    } finally {
      world.load.page.close();
    }
  });
}

/** Keeps the rules, and after some quiet time and one return shows what the server has. */
export function becomesIdle(parts: WorldParts, count: () => void) {
  return anySequence(parts, count, async (world) => {
    await becomeIdle(world);
    return [...problemsWhenIdle(world), ...world.look()];
  });
}

/** Keeps the rules, and leaves nothing behind when it is unmounted. */
export function leavesNothing(parts: WorldParts, count: () => void) {
  return anySequence(parts, count, async (world) => {
    await world.takeAway();
    return [];
  });
}
