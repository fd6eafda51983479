import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../../../../src/widget/settings";
import { type Handshake, shakeHands } from "../../../../src/widget/zoho/handshake";
import { settle } from "../../../support/fake-time";
import { standInFrame, standInSdk } from "../support/frame";

const limit = settings.limits.handshake;
const address = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";

let outcomes: Handshake["at"][];
const report = ({ at }: Handshake) => outcomes.push(at);

beforeEach(() => {
  outcomes = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function begin() {
  const page = standInFrame();
  const stop = shakeHands(page.frame, settings.sdkUrl, limit, report);
  return { ...page, ...standInSdk(), stop };
}

describe("the script", () => {
  it("is the pinned one, added once", () => {
    const { script, added } = begin();
    expect(added).toEqual([script]);
    expect(script.src).toBe(address);
  });
  it("that fails is reported at once, and nothing waits any longer", () => {
    begin().fail();
    expect(outcomes).toEqual(["sdk-failed"]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it.each<[string, unknown]>([
    ["defines nothing", undefined],
    ["defines only a part", { embeddedApp: {} }],
  ])("that %s counts as failed, at once", (_what, zoho) => {
    begin().load(zoho);
    expect(outcomes).toEqual(["sdk-failed"]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("that is slow is reported at the limit, and not before", () => {
    begin();
    vi.advanceTimersByTime(limit - 1);
    expect(outcomes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(outcomes).toEqual(["sdk-slow"]);
  });
  it("that fails after the limit is reported as failed", () => {
    const { fail } = begin();
    vi.advanceTimersByTime(limit);
    fail();
    expect(outcomes).toEqual(["sdk-slow", "sdk-failed"]);
  });
  it("that loads after the limit still leads to the start", async () => {
    const { load, zoho, resolve } = begin();
    await vi.advanceTimersByTimeAsync(limit + 60_000);
    load(zoho);
    resolve();
    await settle();
    expect(outcomes).toEqual(["sdk-slow", "ready"]);
  });
  it("that loaded late is no longer reported as late if the CRM page is silent", async () => {
    const { load, zoho } = begin();
    await vi.advanceTimersByTimeAsync(limit);
    load(zoho);
    await vi.advanceTimersByTimeAsync(limit);
    expect(outcomes.at(-1)).toBe("crm-silent");
  });
});

describe("a further PageLoad", () => {
  it("is reported each time, and restarts nothing", async () => {
    const page = standInFrame();
    const sdk = standInSdk();
    const again = vi.fn();
    shakeHands(page.frame, settings.sdkUrl, limit, report, again);
    page.load(sdk.zoho);
    sdk.resolve();
    await settle();
    expect(again).not.toHaveBeenCalled();
    sdk.pageLoad({});
    sdk.pageLoad();
    expect(again).toHaveBeenCalledTimes(2);
    expect(outcomes).toEqual(["ready"]);
  });
});

describe("outside a frame", () => {
  it("says so at once and loads nothing", () => {
    const { frame, added } = standInFrame({ inFrame: false });
    shakeHands(frame, address, limit, report);
    expect(outcomes).toEqual(["not-in-crm"]);
    expect(added).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("stop", () => {
  it.each(["load", "fail"] as const)("leaves no timer, and a later %s says nothing", (event) => {
    const page = begin();
    page.stop();
    expect(vi.getTimerCount()).toBe(0);
    page[event]();
    vi.advanceTimersByTime(limit);
    expect(outcomes).toEqual([]);
  });
  it("also works while the CRM page is awaited", async () => {
    const { stop, load, zoho, resolve, pageLoad } = begin();
    load(zoho);
    stop();
    pageLoad();
    resolve();
    await settle();
    expect(outcomes).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
