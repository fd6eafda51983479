import { describe, expect, it } from "vitest";
import { evidenceFor } from "../../../src/widget/preferences/merge-verdicts";
import { fakeTime, pass } from "../../support/fake-time";
import { to } from "../../support/guard/recorded";
import {
  freeLayouts,
  limits,
  lockedByTheConnection,
  lockedGuard,
  paths,
} from "../../support/guard/scene";

// The person's layouts and the connection's can differ, because CRM may show a person fewer of them.

fakeTime();

describe("a lock that only the connection's layouts show", () => {
  it.each(["checkAgain", "comeBack"] as const)(
    "is not opened by %s while the cause is there, and is once it is gone",
    async (way) => {
      const scene = await lockedByTheConnection();
      await scene[way](to);
      expect(scene.locked(to)).toBe(true);
      expect(scene.note()).toBeUndefined();
      scene.world.api[paths.layouts] = () => freeLayouts;
      await pass(limits.relock);
      await scene[way](to);
      expect(scene.locked(to)).toBe(false);
      expect(scene.note()).toBe("unlocked");
    },
  );
});

describe("what was found before the cause was removed", () => {
  it("is no longer in the next confirmation", async () => {
    const scene = await lockedGuard();
    await scene.confirm(to);
    await scene.confirm(undefined);
    scene.world.meta = () => freeLayouts;
    await pass(limits.relock);
    await scene.comeBack();
    expect(scene.locked(to)).toBe(false);
    await scene.confirm(to);
    const found = evidenceFor(scene.state.guard, to).filter(({ places }) => places.length > 0);
    expect(found).toEqual([]);
  });
});
