import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../support/fake-time";
import { published } from "../../support/guard/checks";
import { from, to } from "../../support/guard/recorded";
import { silence } from "../../support/guard/rules";
import { guardOver, paths } from "../../support/guard/scene";

fakeTime();

describe("a guard that loads after the person has pressed", () => {
  it("runs all checks for a confirmation that is already open", async () => {
    const scene = await guardOver({}, { arrivesLate: true });
    await scene.confirm(to);
    expect(scene.asked).toEqual([]);
    await scene.arrive();
    expect(scene.rounds()).toBe(1);
    expect(scene.state.guard.full?.[to]).toHaveLength(published.length);
  });

  it("runs them for a refusal that is already shown", async () => {
    const scene = await guardOver({}, { arrivesLate: true });
    await scene.refuse(to);
    await scene.arrive();
    expect(scene.rounds()).toBe(1);
  });

  it("runs none without a confirmation", async () => {
    const scene = await guardOver({}, { arrivesLate: true });
    await scene.arrive();
    expect(scene.rounds()).toBe(0);
    expect(scene.callsOf("META")).toBe(1);
  });
});

describe("while checks are running", () => {
  it("nothing is requested twice, however often the checks are triggered", async () => {
    const scene = await guardOver({ api: { [paths.workflows]: () => silence } });
    await scene.confirm(to);
    await scene.confirm(from);
    await scene.refuse(to);
    await scene.checkAgain("show_from_number");
    expect(scene.rounds()).toBe(1);
  });

  it("replacing the client ends them", async () => {
    const scene = await guardOver({ api: { [paths.workflows]: () => silence } });
    await scene.confirm(to);
    const count = scene.history.length;
    scene.abort();
    expect(vi.getTimerCount()).toBe(0);
    await pass(anHour);
    expect(scene.history).toHaveLength(count);
  });
});

describe("Check again", () => {
  it("after a refusal runs all checks at once, even while earlier results still count", async () => {
    const scene = await guardOver();
    await scene.refuse(to);
    await pass(1);
    await scene.checkAgain("show_from_number");
    expect(scene.rounds()).toBe(2);
    expect(scene.callsOf("META")).toBe(2);
  });

  it("requests no rules without a refusal or a confirmation", async () => {
    const scene = await guardOver();
    await scene.checkAgain("show_from_number");
    expect(scene.rounds()).toBe(0);
    expect(scene.callsOf("META")).toBe(2);
  });

  it("applies to a refusal only as long as it is shown", async () => {
    const scene = await guardOver();
    await scene.refuse(to);
    scene.store.update((state) => ({
      ...state,
      rows: { ...state.rows, [to]: { at: "idle" } },
    }));
    await scene.checkAgain("show_from_number");
    expect(scene.rounds()).toBe(1);
  });
});
