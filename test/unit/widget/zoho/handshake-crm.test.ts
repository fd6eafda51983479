import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../../../../src/widget/settings";
import { type Handshake, shakeHands } from "../../../../src/widget/zoho/handshake";
import { settle } from "../../../support/fake-time";
import { standInFrame, standInSdk } from "../support/frame";

const limit = settings.limits.handshake;

let outcomes: Handshake[];
const ends = () => outcomes.map(({ at }) => at);

beforeEach(() => {
  outcomes = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** The script has loaded; the CRM page has not answered yet. */
function asked(sdk = standInSdk()) {
  const page = standInFrame();
  shakeHands(page.frame, settings.sdkUrl, limit, (outcome) => outcomes.push(outcome));
  page.load(sdk.zoho);
  return sdk;
}

describe("with the CRM page", () => {
  it("PageLoad gets its listener before init is called, as the SDK demands", () => {
    expect(asked().order).toEqual(["on PageLoad", "init"]);
  });
  it("nothing is ready before it answered", async () => {
    asked();
    await vi.advanceTimersByTimeAsync(limit - 1);
    expect(ends()).toEqual([]);
  });
  it("the handshake ends with init, without a PageLoad", async () => {
    const { resolve, zoho } = asked();
    resolve();
    await settle();
    expect(outcomes).toEqual([{ at: "ready", sdk: zoho }]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it.each<[unknown]>([[undefined], [{}], [null], ["text"]])(
    "the handshake ends with a PageLoad with %j, without init",
    (data) => {
      const { pageLoad } = asked();
      pageLoad(data);
      expect(ends()).toEqual(["ready"]);
      expect(vi.getTimerCount()).toBe(0);
    },
  );
  it("it ends once if PageLoad comes before init", async () => {
    const { pageLoad, resolve } = asked();
    pageLoad();
    resolve();
    await settle();
    expect(ends()).toEqual(["ready"]);
  });
  it("it ends once if init comes before PageLoad, and once if PageLoad repeats", async () => {
    const { pageLoad, resolve } = asked();
    resolve();
    await settle();
    pageLoad();
    pageLoad();
    expect(ends()).toEqual(["ready"]);
  });
  it("an init that returns no promise is enough", async () => {
    const sdk = standInSdk();
    sdk.init.mockReturnValue(undefined);
    asked(sdk);
    await settle();
    expect(ends()).toEqual(["ready"]);
  });
});

describe("a silent CRM page", () => {
  it("is reported at the limit, which counts from the start of loading", async () => {
    const page = standInFrame();
    shakeHands(page.frame, settings.sdkUrl, limit, (outcome) => outcomes.push(outcome));
    await vi.advanceTimersByTimeAsync(limit / 2);
    page.load(standInSdk().zoho);
    await vi.advanceTimersByTimeAsync(limit / 2 - 1);
    expect(ends()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends()).toEqual(["crm-silent"]);
  });
  it.each(["resolve", "pageLoad"] as const)("that answers later by %s is ready", async (how) => {
    const sdk = asked();
    await vi.advanceTimersByTimeAsync(limit + 60_000);
    sdk[how]();
    await settle();
    expect(ends()).toEqual(["crm-silent", "ready"]);
  });
});

describe("an init that fails", () => {
  it("by throwing means that the script is unusable", () => {
    const sdk = standInSdk();
    sdk.init.mockImplementation(() => {
      throw new Error("no frame");
    });
    asked(sdk);
    expect(ends()).toEqual(["sdk-failed"]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("by rejecting still waits for PageLoad", async () => {
    const { reject, pageLoad } = asked();
    reject();
    await settle();
    expect(ends()).toEqual([]);
    pageLoad();
    expect(ends()).toEqual(["ready"]);
  });
  it("by rejecting counts as a silent CRM page at the limit", async () => {
    const { reject } = asked();
    reject();
    await vi.advanceTimersByTimeAsync(limit);
    expect(ends()).toEqual(["crm-silent"]);
  });
});
