import { expect, it } from "vitest";
import { deferred } from "../../support/deferred";
import { fakeTime, settle } from "../../support/fake-time";
import { from } from "../../support/guard/recorded";
import { trouble } from "../../support/guard/rules";
import { guardOver, paths } from "../../support/guard/scene";

fakeTime();

it("a 429 for a check of a replaced client pauses nothing", async () => {
  const answer = deferred<unknown>();
  const scene = await guardOver({ api: { [paths.blueprints]: () => answer.promise } });
  await scene.confirm(from);
  scene.abort();
  answer.resolve(trouble("TOO_MANY_REQUESTS"));
  await settle();
  expect(scene.askedFor(paths.blueprints)).toBe(1);
  expect(scene.state.paused).toBeUndefined();
});
