import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../../src/widget/settings";
import { followTheme } from "../../src/widget/wiring/theme";
import type { ZohoSdk } from "../../src/widget/zoho/sdk";
import { fakeTime, pass } from "../support/fake-time";
import { sdkWith } from "../support/sdk-with";

const { check, reread } = settings.limits;

fakeTime();

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  document.documentElement.style.colorScheme = "";
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("CRM's day and night", () => {
  const scheme = () => document.documentElement.style.colorScheme;
  const turn = (state: DocumentVisibilityState) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  };

  /** CRM answers so; the answer may be replaced. */
  async function follow(answer: unknown) {
    const getUserPreference = vi.fn(async () => answer);
    const keep = vi.fn();
    const comeBack = followTheme(sdkWith({ CONFIG: { getUserPreference } }), life.signal, keep);
    await pass(0);
    return { getUserPreference, keep, comeBack };
  }

  it.each([
    ["day", "light"],
    ["night", "dark"],
  ])("%s makes the page %s, and is stored", async (mode, expected) => {
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
  ])("stays as it was if CRM says %j", async (answer) => {
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
  ])("stays as it was if the SDK %s", async (_what, parts) => {
    document.documentElement.style.colorScheme = "dark";
    const keep = vi.fn();
    followTheme(sdkWith(parts), life.signal, keep);
    await pass(0);
    expect(scheme()).toBe("dark");
    expect(keep).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
  it("stops waiting for an answer after its limit, and ignores a late one", async () => {
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

  it("is requested again when the person returns, at most once in 30 seconds", async () => {
    const { getUserPreference, comeBack } = await follow({ mode: "day" });
    await pass(reread - 1);
    void comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(1);
    await pass(1);
    void comeBack();
    void comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(2);
    await pass(reread);
    void comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(3);
  });
  it("follows when CRM's answer has changed", async () => {
    const { getUserPreference, keep, comeBack } = await follow({ mode: "day" });
    getUserPreference.mockResolvedValue({ mode: "night" });
    await pass(reread);
    void comeBack();
    await pass(0);
    expect(scheme()).toBe("dark");
    expect(keep).toHaveBeenLastCalledWith("dark");
  });
  it("is not requested by a hidden page, which does not count towards that limit", async () => {
    const { getUserPreference, comeBack } = await follow({ mode: "day" });
    await pass(reread);
    turn("hidden");
    void comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(1);
    turn("visible");
    void comeBack();
    expect(getUserPreference).toHaveBeenCalledTimes(2);
  });
  it("is no longer followed after the end: no timer, no late answer", async () => {
    let answer = (_answer: unknown) => {};
    const slow = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    const keep = vi.fn();
    const comeBack = followTheme(
      sdkWith({ CONFIG: { getUserPreference: slow } }),
      life.signal,
      keep,
    );
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    answer({ mode: "night" });
    await pass(reread);
    void comeBack();
    expect(slow).toHaveBeenCalledTimes(1);
    expect(keep).not.toHaveBeenCalled();
    expect(scheme()).toBe("");
  });
});
