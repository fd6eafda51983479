import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../../src/widget/settings";
import { fitFrame } from "../../src/widget/wiring/frame-height";
import type { ZohoSdk } from "../../src/widget/zoho/sdk";
import { fakeTime, pass } from "../support/fake-time";
import { sdkWith } from "../support/sdk-with";

const { firstResize, resize } = settings.limits;

fakeTime();

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the height of the frame", () => {
  let height: number;
  /** Notifies the observer of the page that its size changed. */
  let resized: () => void;
  let observed: unknown;
  const disconnect = vi.fn();

  function room(width: number, tall: number) {
    vi.stubGlobal("innerHeight", tall);
    vi.stubGlobal("innerWidth", width);
  }

  beforeEach(() => {
    height = 500;
    disconnect.mockClear();
    vi.spyOn(document.body, "getBoundingClientRect").mockImplementation(
      () => ({ height }) as DOMRect,
    );
    room(600, 768);
    vi.stubGlobal(
      "ResizeObserver",
      class {
        constructor(callback: () => void) {
          resized = callback;
        }
        observe = (element: unknown) => {
          observed = element;
        };
        disconnect = disconnect;
      },
    );
  });

  function begin(answer: () => unknown = async () => undefined) {
    const Resize = vi.fn(async (_size: object): Promise<unknown> => answer());
    fitFrame(sdkWith({ UI: { Resize } }), life.signal);
    return Resize;
  }
  async function grow(to: number) {
    height = to;
    resized();
    await pass(firstResize);
  }

  it("is that of the page, once it is stable, in whole pixels as text", async () => {
    const Resize = begin();
    expect(observed).toBe(document.body);
    height = 640.2;
    resized();
    await pass(firstResize - 1);
    expect(Resize).not.toHaveBeenCalled();
    await pass(1);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "641" });
    await pass(resize);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("is requested once, however often the page changed meanwhile", async () => {
    const Resize = begin();
    for (const step of [510, 530, 560]) {
      height = step;
      resized();
      await pass(firstResize - 1);
    }
    expect(Resize).not.toHaveBeenCalled();
    await pass(1);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "560" });
  });
  it("is not requested if it is already right, at first and later", async () => {
    const Resize = begin();
    await grow(768);
    expect(Resize).not.toHaveBeenCalled();
    await grow(600);
    await grow(600);
    expect(Resize).toHaveBeenCalledTimes(1);
    await grow(768);
    expect(Resize).toHaveBeenCalledTimes(2);
  });
  it("is requested later after a shorter wait", async () => {
    const Resize = begin();
    await grow(600);
    for (const step of [610, 900, 640]) {
      height = step;
      resized();
      await pass(resize - 1);
    }
    expect(Resize).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(Resize.mock.calls).toEqual([[{ height: "600" }], [{ height: "640" }]]);
  });
  it.each([
    ["no width", 0, 768],
    ["no height", 600, 0],
  ])(
    "is not measured while there is %s, and the same height is not requested again",
    async (_what, ...none) => {
      const Resize = begin();
      await grow(640);
      room(...none);
      await grow(3_000);
      room(600, 640);
      await grow(0);
      expect(Resize).toHaveBeenCalledTimes(1);
      room(600, 640);
      await grow(640);
      expect(Resize).toHaveBeenCalledTimes(1);
    },
  );
  it("is measured once there is room, if there was none at first", async () => {
    room(0, 0);
    const Resize = begin();
    await grow(640);
    room(600, 300);
    await grow(640);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "640" });
  });
  it("is measured once the frame gets some, though the page was laid out before", async () => {
    room(600, 0);
    const Resize = begin();
    await grow(640);
    room(600, 300);
    window.dispatchEvent(new Event("resize"));
    await pass(firstResize);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "640" });
    window.dispatchEvent(new Event("resize"));
    await pass(firstResize);
    expect(Resize).toHaveBeenCalledTimes(1);
  });
  it("is no longer requested after a message made the frame narrower; the width before is", async () => {
    const Resize = begin(async () => room(598, 640));
    await grow(640);
    await pass(resize);
    expect(Resize.mock.calls).toEqual([[{ height: "640" }], [{ height: "640", width: "600" }]]);
    expect(disconnect).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("is no longer requested after a message made the frame wider", async () => {
    const Resize = begin(async () => room(602, 640));
    await grow(640);
    await pass(resize);
    expect(Resize).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledOnce();
  });
  it.each(["outerWidth", "devicePixelRatio"] as const)(
    "is left to the person whose %s makes the frame narrower at that moment",
    async (name) => {
      const Resize = begin(async () => {
        vi.spyOn(window, name, "get").mockReturnValue(window[name] * 2);
        room(300, 640);
      });
      await grow(640);
      await pass(resize);
      expect(Resize).toHaveBeenCalledTimes(1);
      expect(disconnect).not.toHaveBeenCalled();
    },
  );
  it("keeps working if the host hides the frame at that moment", async () => {
    begin(async () => room(0, 0));
    await grow(640);
    await pass(resize);
    expect(disconnect).not.toHaveBeenCalled();
  });
  it.each<[string, () => unknown]>([
    ["rejects", () => Promise.reject("no")],
    [
      "throws, as SDK 1.0 does without jQuery",
      () => {
        throw new TypeError("$ is not a function");
      },
    ],
  ])("is given up if Resize %s", async (_what, answer) => {
    const Resize = begin(answer);
    await grow(600);
    expect(Resize).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("is not requested again after a refusal while the page changes", async () => {
    let refuse = () => {};
    const Resize = begin(() => new Promise((_resolve, reject) => (refuse = () => reject("no"))));
    await grow(600);
    height = 620;
    resized();
    refuse();
    await pass(firstResize);
    expect(Resize).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
  it.each<[string, Partial<ZohoSdk["CRM"]>]>([
    ["UI", {}],
    ["Resize", { UI: {} }],
  ])("breaks nothing if the SDK has no %s", async (_what, parts) => {
    fitFrame(sdkWith(parts), life.signal);
    await grow(600);
    expect(disconnect).not.toHaveBeenCalled();
  });
  it("is left alone after the end: nothing observes, no timer is left", async () => {
    const Resize = begin();
    height = 600;
    resized();
    life.abort();
    window.dispatchEvent(new Event("resize"));
    expect(disconnect).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    await pass(firstResize);
    expect(Resize).not.toHaveBeenCalled();
  });
});
