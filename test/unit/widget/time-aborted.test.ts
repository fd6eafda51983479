import { describe, expect, it, vi } from "vitest";
import { pause, within } from "../../../src/widget/time";
import { fakeTime } from "../../support/fake-time";

// A client can be replaced between two requests of one check, and later requests must end like the rest.
// Found by the model: the guard of a replaced client reported its permissions to the next one.

fakeTime();

const gone = AbortSignal.abort();

describe("begun after the signal was aborted", () => {
  it("a pause leaves no timer and never ends", async () => {
    const ended = vi.fn();
    void pause(1_000, gone).then(ended);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).not.toHaveBeenCalled();
  });
  it.each([
    ["that is answered", Promise.resolve("answer")],
    ["that is not", new Promise<string>(() => {})],
  ])("a request %s leaves no timer and never ends", async (_what, request) => {
    const ended = vi.fn();
    const late = vi.fn();
    void within(request, 1_000, gone, late).then(ended);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });
});
