import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../support/fake-time";
import { published } from "../../support/guard/checks";
import { view, viewId } from "../../support/guard/list-views";
import { from, to } from "../../support/guard/recorded";
import { fields, silence, using } from "../../support/guard/rules";
import { everything, guardOver, limits, paths } from "../../support/guard/scene";

fakeTime();

describe("list views", () => {
  it("are asked for as a list of Calls, and then one by one", async () => {
    const asked: unknown[] = [];
    const scene = await guardOver({
      views(query) {
        asked.push(query);
        return { custom_views: query?.Id ? [view()] : [{ id: viewId(0), name: "All" }] };
      },
    });
    await scene.confirm(to);
    expect(asked).toEqual([{ Entity: "Calls" }, { Entity: "Calls", Id: viewId(0) }]);
  });

  it("that the SDK rejects stay unknown, with what it says", async () => {
    const scene = await guardOver({ views: () => Promise.reject({ code: "NO_PERMISSION" }) });
    await scene.confirm(to);
    const found = scene.state.guard.full?.[to].find(({ check }) => check === "list-views");
    expect(found).toMatchObject({ gap: { problem: { code: "NO_PERMISSION" } } });
  });
});

describe("all checks run", () => {
  it("not before anything triggers them", async () => {
    const scene = await guardOver();
    await pass(anHour);
    expect(scene.rounds()).toBe(0);
    expect(scene.state.guard.full).toBeUndefined();
  });

  it.each([from, to] as const)("when the confirmation of %s opens", async (name) => {
    const scene = await guardOver();
    await scene.confirm(name);
    expect(scene.rounds()).toBe(1);
    expect(scene.state.guard.full?.[name].map(({ outcome }) => outcome)).toEqual(
      published.map(() => "clear"),
    );
  });

  it("when Zoho refuses", async () => {
    const scene = await guardOver();
    await scene.refuse(to);
    expect(scene.rounds()).toBe(1);
  });

  it("not when a change fails for another reason", async () => {
    const scene = await guardOver();
    await scene.refuse(to, "INTERNAL_ERROR");
    expect(scene.rounds()).toBe(0);
  });

  it("not by a change that has nothing to do with it", async () => {
    const scene = await guardOver();
    await scene.confirm(to);
    await pass(limits.reuse);
    scene.store.update((state) => ({ ...state, stale: { code: "INTERNAL_ERROR" } }));
    await settle();
    expect(scene.rounds()).toBe(1);
  });

  it("not when the confirmation closes", async () => {
    const scene = await guardOver();
    await scene.confirm(to);
    await pass(anHour);
    await scene.confirm(undefined);
    expect(scene.rounds()).toBe(1);
  });

  it("when the confirmation moves to the other row, with the results so far", async () => {
    const scene = await guardOver();
    await scene.confirm(from);
    await scene.confirm(to);
    expect(scene.rounds()).toBe(1);
    expect(scene.state.guard.full?.[to]).toHaveLength(published.length);
  });
});

describe("what they found", () => {
  it("is used again for a while, and not longer", async () => {
    const scene = await guardOver();
    await scene.confirm(to);
    await scene.confirm(undefined);
    await pass(limits.reuse - 1);
    await scene.confirm(to);
    expect(scene.rounds()).toBe(1);
    await scene.confirm(undefined);
    await pass(1);
    await scene.confirm(to);
    expect(scene.rounds()).toBe(2);
  });

  it("serves the refusal that follows the confirmation", async () => {
    const scene = await guardOver();
    await scene.confirm(to);
    await scene.confirm(undefined);
    await scene.refuse(to);
    expect(scene.rounds()).toBe(1);
  });

  it("says from the start that it checks", async () => {
    const api = Object.fromEntries(everything.map((path) => [path, () => silence]));
    const scene = await guardOver({ api });
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(true);
  });

  it("fills in as they end", async () => {
    const scene = await guardOver({
      api: {
        [paths.workflows]: () => ({ workflow_rules: [using(fields.to, "Foreign")] }),
        [paths.blueprints]: () => silence,
      },
    });
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(true);
    expect(scene.state.guard.full?.[to]).toContainEqual(
      expect.objectContaining({ check: "workflows", outcome: "possible" }),
    );
    await pass(limits.check);
    expect(scene.state.guard.checking).toBe(false);
  });
});
