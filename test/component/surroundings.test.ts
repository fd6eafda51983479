import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../../src/widget/settings";
import { fitFrame, followTheme } from "../../src/widget/surroundings";
import type { ZohoSdk } from "../../src/widget/zoho/sdk";

const { check, reread, rest } = settings.limits;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  document.documentElement.style.colorScheme = "";
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** An SDK with these parts of CRM beside the connection. */
function sdkWith(parts: Partial<ZohoSdk["CRM"]>): ZohoSdk {
  return {
    embeddedApp: { on() {}, init: async () => {} },
    CRM: { CONNECTION: { invoke: async () => undefined }, ...parts },
  };
}

describe("CRM's day and night", () => {
  const scheme = () => document.documentElement.style.colorScheme;
  const focus = () => window.dispatchEvent(new Event("focus"));
  const turn = (state: DocumentVisibilityState) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
    document.dispatchEvent(new Event("visibilitychange"));
  };

  /** CRM answers so; the answer may be replaced. */
  async function follow(answer: unknown) {
    const getUserPreference = vi.fn(async () => answer);
    const keep = vi.fn();
    followTheme(sdkWith({ CONFIG: { getUserPreference } }), life.signal, keep);
    await pass(0);
    return { getUserPreference, keep };
  }

  it.each([
    ["day", "light"],
    ["night", "dark"],
  ])("%s makes the page %s, and is kept", async (mode, expected) => {
    const { keep } = await follow({ mode });
    expect(scheme()).toBe(expected);
    expect(keep).toHaveBeenCalledExactlyOnceWith(expected);
  });
  it.each(["auto", "NIGHT", "constructor", "dark"])(
    "leaves it to the browser with the unknown mode %s",
    async (mode) => {
      document.documentElement.style.colorScheme = "dark";
      const { keep } = await follow({ mode });
      expect(scheme()).toBe("");
      expect(keep).toHaveBeenCalledExactlyOnceWith(undefined);
    },
  );
  it.each([
    [undefined],
    [null],
    ["night"],
    [{}],
    [{ mode: "" }],
    [{ mode: {} }],
    [[{ mode: "night" }]],
  ])("stays as it was where CRM says %j", async (answer) => {
    document.documentElement.style.colorScheme = "dark";
    const { keep } = await follow(answer);
    expect(scheme()).toBe("dark");
    expect(keep).not.toHaveBeenCalled();
  });
  it.each<[string, Partial<ZohoSdk["CRM"]>]>([
    ["lacks it", {}],
    ["has none of it", { CONFIG: {} }],
    ["rejects", { CONFIG: { getUserPreference: () => Promise.reject("no") } }],
    ["throws", { CONFIG: { getUserPreference: () => JSON.parse("{") } }],
  ])("stays as it was where the SDK %s", async (_what, parts) => {
    document.documentElement.style.colorScheme = "dark";
    const keep = vi.fn();
    followTheme(sdkWith(parts), life.signal, keep);
    await pass(0);
    expect(scheme()).toBe("dark");
    expect(keep).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("does not wait for an answer for ever, and does not heed one that comes too late", async () => {
    let answer = (_answer: unknown) => {};
    const slow = () => new Promise((resolve) => (answer = resolve));
    const keep = vi.fn();
    followTheme(sdkWith({ CONFIG: { getUserPreference: slow } }), life.signal, keep);
    await pass(check);
    expect(vi.getTimerCount()).toBe(0);
    answer({ mode: "night" });
    await pass(0);
    expect(scheme()).toBe("");
    expect(keep).not.toHaveBeenCalled();
  });

  it.each([
    ["the window has the focus again", focus],
    ["the page is visible again", () => turn("visible")],
  ])("is asked for again when %s, at most once in 30 seconds", async (_when, comeBack) => {
    const { getUserPreference } = await follow({ mode: "day" });
    await pass(reread - 1);
    comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(1);
    await pass(1);
    comeBack();
    comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(2);
    await pass(reread);
    comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(3);
  });
  it("follows when CRM's answer has changed", async () => {
    const { getUserPreference, keep } = await follow({ mode: "day" });
    getUserPreference.mockResolvedValue({ mode: "night" });
    await pass(reread);
    focus();
    await pass(0);
    expect(scheme()).toBe("dark");
    expect(keep).toHaveBeenLastCalledWith("dark");
  });
  it("is not asked for by a page that nobody sees, which uses up no turn", async () => {
    const { getUserPreference } = await follow({ mode: "day" });
    await pass(reread);
    turn("hidden");
    focus();
    expect(getUserPreference).toHaveBeenCalledTimes(1);
    turn("visible");
    expect(getUserPreference).toHaveBeenCalledTimes(2);
  });
  it("is followed no more after the end: no listener, no timer, no late answer", async () => {
    let answer = (_answer: unknown) => {};
    const slow = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    const keep = vi.fn();
    followTheme(sdkWith({ CONFIG: { getUserPreference: slow } }), life.signal, keep);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    answer({ mode: "night" });
    await pass(reread);
    focus();
    turn("visible");
    expect(slow).toHaveBeenCalledTimes(1);
    expect(keep).not.toHaveBeenCalled();
    expect(scheme()).toBe("");
  });
});

describe("the height of the frame", () => {
  let height: number;
  /** Tells the one who observes the page that its size changed. */
  let resized: () => void;
  let observed: unknown;
  const disconnect = vi.fn();

  beforeEach(() => {
    height = 500;
    disconnect.mockClear();
    vi.spyOn(document.body, "getBoundingClientRect").mockImplementation(
      () => ({ height }) as DOMRect,
    );
    vi.stubGlobal("innerHeight", 768);
    vi.stubGlobal("innerWidth", 600);
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
    await pass(rest);
  }

  it("is that of the page, once that is at rest, in whole pixels as text", async () => {
    const Resize = begin();
    expect(observed).toBe(document.body);
    height = 640.2;
    resized();
    await pass(rest - 1);
    expect(Resize).not.toHaveBeenCalled();
    await pass(1);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "641", width: "600" });
    expect(vi.getTimerCount()).toBe(0);
  });
  it("is asked for once, however often the page changed on the way", async () => {
    const Resize = begin();
    for (const step of [510, 530, 560]) {
      height = step;
      resized();
      await pass(rest - 1);
    }
    expect(Resize).not.toHaveBeenCalled();
    await pass(1);
    expect(Resize).toHaveBeenCalledExactlyOnceWith({ height: "560", width: "600" });
  });
  it("is not asked for where it is right already, at first and later", async () => {
    const Resize = begin();
    await grow(768);
    expect(Resize).not.toHaveBeenCalled();
    await grow(600);
    await grow(600);
    expect(Resize).toHaveBeenCalledTimes(1);
    await grow(768);
    expect(Resize).toHaveBeenCalledTimes(2);
  });
  it.each<[string, () => unknown]>([
    ["rejects", () => Promise.reject("no")],
    [
      "throws, as SDK 1.0 does without jQuery",
      () => {
        throw new TypeError("$ is not a function");
      },
    ],
  ])("is given up where Resize %s", async (_what, answer) => {
    const Resize = begin(answer);
    await grow(600);
    expect(Resize).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("that is refused while the page changes again is not asked for once more", async () => {
    let refuse = () => {};
    const Resize = begin(() => new Promise((_resolve, reject) => (refuse = () => reject("no"))));
    await grow(600);
    height = 620;
    resized();
    refuse();
    await pass(rest);
    expect(Resize).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
  it.each<[string, Partial<ZohoSdk["CRM"]>]>([
    ["UI", {}],
    ["Resize", { UI: {} }],
  ])("breaks nothing where the SDK has no %s", async (_what, parts) => {
    fitFrame(sdkWith(parts), life.signal);
    await grow(600);
    expect(disconnect).not.toHaveBeenCalled();
  });
  it("is left alone after the end: nothing observes, no timer is left", async () => {
    const Resize = begin();
    height = 600;
    resized();
    life.abort();
    expect(disconnect).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    await pass(rest);
    expect(Resize).not.toHaveBeenCalled();
  });
});
