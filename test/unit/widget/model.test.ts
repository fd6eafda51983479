import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { preferences } from "../../../src/widget/preferences/preferences";
import { patience, runModel } from "../../model/report";
import { steps, values } from "./support/model/steps";
import { openWorld } from "./support/model/world";

// Whatever is pressed, in whatever order the answers come, and whatever else happens: the rules hold.
// Store and actions alone, over a client that the model answers for; the page around them has a model of
// its own in model-page.test.ts.

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterAll(() => vi.useRealTimers());

const what = "any sequence of presses, answers, losses, delays and changes elsewhere";

describe(what, { timeout: patience }, () => {
  it("breaks no rule, and after quiet time shows what the server has", (test) =>
    runModel(test, 500, 0.5, (count) =>
      fc.asyncProperty(values, steps, async (first, sequence) => {
        vi.clearAllTimers();
        const world = openWorld(first);
        const { actions, server, store } = world;
        world.start();
        for (const step of sequence) {
          count();
          await world.take(step);
          expect(world.broken, JSON.stringify(step)).toEqual([]);
        }

        // What is on its way has no effect any more, and no answer. Then Zoho is well.
        for (const sent of server.open) await world.end(sent, "never", false);
        await world.quiet(61_000);
        // A 429 keeps the page from reading for a minute, failed reads of its own accord for eight.
        await world.pass(9 * 60_000);
        actions.returned();
        await world.quiet(1_000);

        expect(world.broken).toEqual([]);
        expect(store.state.page).toEqual({ at: "ready" });
        expect(store.state.values).toEqual(server.values);
        const busy = preferences.filter((name) =>
          ["waiting", "saving", "checking"].includes(store.state.rows[name].at),
        );
        expect(busy).toEqual([]);
        expect(vi.getTimerCount()).toBe(0);
      }),
    ));

  it("that is broken off leaves no timer, asks nothing more and changes nothing more", (test) =>
    runModel(test, 500, 0.5, (count) =>
      fc.asyncProperty(values, steps, async (first, sequence) => {
        vi.clearAllTimers();
        const world = openWorld(first);
        const { actions, server } = world;
        world.start();
        for (const step of sequence) {
          count();
          await world.take(step);
        }
        actions.dispose();
        expect(vi.getTimerCount()).toBe(0);

        const states = world.states;
        const requests = server.all.length;
        actions.returned();
        await world.quiet(20_000);
        expect(world.states).toBe(states);
        expect(server.all).toHaveLength(requests);
      }),
    ));
});
