import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { age, endOfTask, oncePerTask, pause, thisMoment, within } from "../../../src/widget/time";
import { deferred } from "../../support/deferred";
import { fakeTime } from "../../support/fake-time";

fakeTime();

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});

const listeners = () => getEventListeners(life.signal, "abort").length;

describe("a pause", () => {
  it("that is over has no listeners left", async () => {
    void pause(1_000, life.signal);
    expect(listeners()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(listeners()).toBe(0);
  });
  it("ends after its time and not before", async () => {
    const done = vi.fn();
    void pause(1_000, life.signal).then(done);
    await vi.advanceTimersByTimeAsync(999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
  });
  it("that is longer than a timer can wait does not end at once", async () => {
    const done = vi.fn();
    void pause(2 ** 31 + 1, life.signal).then(done);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).not.toHaveBeenCalled();
    life.abort();
  });
  it("never ends once it was aborted, and leaves no timer", async () => {
    const done = vi.fn();
    void pause(1_000, life.signal).then(done);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).not.toHaveBeenCalled();
  });
});

describe("a request within a time", () => {
  const late = vi.fn();
  const done = vi.fn();
  beforeEach(() => vi.resetAllMocks());

  function begin() {
    const request = deferred<string>();
    void within(request.promise, 1_000, life.signal, late).then(done);
    return request;
  }

  it("returns its result, and leaves no timer", async () => {
    begin().resolve("answer");
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalledExactlyOnceWith("answer");
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(late).not.toHaveBeenCalled();
  });
  it("has no listeners left after its answer or its time", async () => {
    begin().resolve("answer");
    begin();
    expect(listeners()).toBe(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(listeners()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(listeners()).toBe(0);
  });
  it("returns nothing at the end of the time, and not before", async () => {
    begin();
    await vi.advanceTimersByTimeAsync(999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledExactlyOnceWith(undefined);
  });
  it("reports once when the answer arrives later, and returns no second result", async () => {
    const request = begin();
    await vi.advanceTimersByTimeAsync(1_000);
    request.resolve("too late");
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toHaveBeenCalledOnce();
    expect(done).toHaveBeenCalledExactlyOnceWith(undefined);
  });
  it("never ends once it was aborted, and leaves no timer", async () => {
    const request = begin();
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    request.resolve("answer");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });
  it("does not report an answer as late if it was aborted after its time", async () => {
    const request = begin();
    await vi.advanceTimersByTimeAsync(1_000);
    life.abort();
    request.resolve("too late");
    await vi.advanceTimersByTimeAsync(0);
    expect(late).not.toHaveBeenCalled();
  });
});

describe("what is done once a task", () => {
  const act = vi.fn();
  const ask = oncePerTask(act);
  const nextTask = () => vi.advanceTimersByTimeAsync(0);
  beforeEach(() => vi.resetAllMocks());

  it("is done once however often it was requested, and not before the task is over", async () => {
    ask();
    ask();
    expect(act).not.toHaveBeenCalled();
    await nextTask();
    expect(act).toHaveBeenCalledOnce();
  });
  it("is done after what a chain of eight promises changes in that task", async () => {
    const order: string[] = [];
    act.mockImplementation(() => order.push("done"));
    ask();
    void (async () => {
      for (let link = 0; link < 8; link++) await undefined;
      order.push("changed");
      ask();
    })();
    await nextTask();
    expect(order).toEqual(["changed", "done"]);
  });
  it("is done before what waits for the end of the task", async () => {
    const done: boolean[] = [];
    ask();
    void endOfTask().then(() => done.push(act.mock.calls.length > 0));
    await nextTask();
    expect(done).toEqual([true]);
  });
  it("is done again when the next task requests it", async () => {
    ask();
    await nextTask();
    ask();
    await nextTask();
    expect(act).toHaveBeenCalledTimes(2);
  });
});

describe("an age", () => {
  /** Both clocks stand at 10 s and go on by hand. */
  function clocks() {
    const running = vi.spyOn(performance, "now").mockReturnValue(10_000);
    const day = vi.spyOn(Date, "now").mockReturnValue(10_000);
    return { since: thisMoment(), running, day };
  }
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["agree", 15_000, 15_000, 5_000],
    ["differ because the laptop slept", 11_000, 3_610_000, 3_600_000],
    ["differ because the time of day was set back", 15_000, -3_600_000, 5_000],
    ["go back", 9_000, 8_000, 0],
  ])("if the clocks %s", (_how, ran, passed, expected) => {
    const { since, running, day } = clocks();
    running.mockReturnValue(ran);
    day.mockReturnValue(passed);
    expect(age(since)).toBe(expected);
  });
  it("of something that never happened is infinite", () => {
    expect(age(undefined)).toBe(Number.POSITIVE_INFINITY);
  });
});
