import { describe, expect, it, vi } from "vitest";
import { askSdk } from "../../../../src/widget/zoho/ask-sdk";
import { fakeTime, pass } from "../../../support/fake-time";
import { silence } from "../../../support/guard/rules";

fakeTime();

const { signal } = new AbortController();

describe("a call of the SDK", () => {
  it("returns what it resolves with, and leaves no timer", async () => {
    expect(await askSdk(async () => "answer", 1_000, signal)).toBe("answer");
    expect(vi.getTimerCount()).toBe(0);
  });
  it.each<[string, () => Promise<unknown> | undefined]>([
    ["is missing", () => undefined],
    ["rejects", () => Promise.reject("no")],
    ["throws", () => JSON.parse("{")],
  ])("that %s returns nothing, at once", async (_what, call) => {
    expect(await askSdk(call, 1_000, signal)).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("that never ends returns nothing at the limit", async () => {
    const done = vi.fn();
    void askSdk(() => silence, 1_000, signal).then(done);
    await pass(999);
    expect(done).not.toHaveBeenCalled();
    await pass(1);
    expect(done).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});
