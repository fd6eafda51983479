import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, limits, type openScene, startScene } from "../support/scene";

// Zoho counts every request of the organisation, and the widget must not use them up.

fakeTime();

const tooMany = trouble("TOO_MANY_REQUESTS", { retryAfter: 60 });

describe("after too many requests", () => {
  it("a wait longer than a timer can count does not end at once", async () => {
    const scene = await startScene(bothShown);
    await scene.comeBack();
    // 40 days are more milliseconds than setTimeout takes: it would fire at once.
    await scene.answer("GET", trouble("TOO_MANY_REQUESTS", { retryAfter: 40 * 86_400 }));
    await pass(anHour);
    scene.actions.returned();
    expect(scene.client.log).toHaveLength(2);
  });
  it("on the read that follows a write, no read comes before the time, and then it is settled", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote();
    await scene.answer("GET", tooMany);
    await pass(59_999);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toMatchObject({ target: true, doubt: true });
    await pass(2);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("being online again does not end a wait that Zoho demanded", async () => {
    const scene = await startScene(bothShown);
    await scene.comeBack();
    await scene.answer("GET", tooMany);
    await pass(10_000);
    scene.actions.connected(false);
    await pass(10_000);
    scene.actions.connected(true);
    await pass(39_999);
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    expect(scene.client.log).toHaveLength(3);
  });
});

describe("unprompted reads that fail in a row", () => {
  const third = Math.ceil(limits.reread / 3);
  /** How many thirds of the time between two reads pass before a return to the page reads again. */
  async function waited(scene: ReturnType<typeof openScene>) {
    const before = scene.client.log.length;
    let thirds = 0;
    for (; scene.client.log.length === before && thirds < 100; thirds++) {
      await pass(third);
      scene.actions.returned();
    }
    return thirds;
  }

  it("become less and less frequent, and normal again after one succeeds", async () => {
    const scene = await startScene(bothShown);
    const waits: number[] = [];
    for (let failures = 0; failures < 8; failures++) {
      waits.push(await waited(scene));
      await scene.answer("GET", trouble("INTERNAL_ERROR"));
    }
    // The second is the deciding read, soon after the first.
    expect(waits.slice(0, 2)).toEqual([3, Math.ceil(limits.retryRead / third)]);
    expect(waits.slice(2)).toEqual([...waits.slice(2)].sort((one, other) => one - other));
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    await waited(scene);
    await scene.read(bothShown);
    expect(await waited(scene)).toBe(3);
  });
});
