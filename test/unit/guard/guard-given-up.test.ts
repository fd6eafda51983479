import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { deferred } from "../../support/deferred";
import { from } from "../../support/guard/recorded";
import { trouble } from "../../support/guard/rules";
import { openGuard, paths, quietWorld, settle } from "../../support/guard/scene";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("a 429 to a check of a client that was given up silences nobody", async () => {
  const answer = deferred<unknown>();
  const world = quietWorld();
  world.api[paths.blueprints] = () => answer.promise;
  const scene = openGuard(world);
  await scene.ready();
  await scene.confirm(from);
  scene.abort();
  answer.resolve(trouble("TOO_MANY_REQUESTS"));
  await settle();
  expect(scene.askedFor(paths.blueprints)).toBe(1);
  expect(scene.state.paused).toBeUndefined();
});
