import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, reading, trouble } from "../support/answers";
import { from, limits, openScene, type Scene, to } from "../support/scene";

fakeTime();

const moments: readonly [when: string, lead: (scene: Scene) => Promise<void>][] = [
  ["before anything began", async () => {}],
  ["during the first read", async ({ actions, client }) => actions.start(client)],
  ["idle", (scene) => scene.started(bothShown)],
  [
    "while a write is out",
    async (scene) => {
      await scene.started(bothHidden);
      await scene.press(from);
    },
  ],
  [
    "while one row saves and the other waits",
    async (scene) => {
      await scene.started(bothHidden);
      await scene.press(from);
      await scene.press(to);
    },
  ],
  [
    "during the read after a write",
    async (scene) => {
      await scene.started(bothHidden);
      await scene.wrote(accepted);
    },
  ],
  [
    "between two reads after a write",
    async (scene) => {
      await scene.started(bothHidden);
      await scene.wrote(trouble("unreadable"));
      await scene.read(bothHidden);
    },
  ],
  [
    "after a write that was given up",
    async (scene) => {
      await scene.started(bothHidden);
      await scene.press(from);
      await pass(limits.request);
    },
  ],
];

describe.each(moments)("taken away %s", (_when, lead) => {
  it("leaves no timer, and no answer changes or requests anything", async () => {
    const scene = openScene();
    await lead(scene);
    scene.actions.dispose();
    expect(vi.getTimerCount()).toBe(0);
    const states = scene.history.length;
    const requests = scene.client.log.length;
    for (const { method, answer } of scene.client.asked) {
      answer(method === "GET" ? reading(bothShown) : accepted);
    }
    scene.actions.returned();
    await pass(anHour);
    expect(scene.history).toHaveLength(states);
    expect(scene.client.log).toHaveLength(requests);
    expect(vi.getTimerCount()).toBe(0);
  });
});
