import { afterEach, describe, expect, it, vi } from "vitest";
import { consentOf } from "../../../../src/widget/zoho/consent";
import { findZrc, type Zrc } from "../../../../src/widget/zoho/zrc";

afterEach(() => vi.unstubAllGlobals());

const get = () => ({});
const put = () => ({});

describe("zrc", () => {
  it("is found if the SDK defines it", () => {
    const zrc = { get, put };
    vi.stubGlobal("zrc", zrc);
    expect(findZrc()).toBe(zrc);
  });
  it("is found even if its members are inherited, or it is a function itself", () => {
    const inherits = Object.create({ get, put });
    vi.stubGlobal("zrc", inherits);
    expect(findZrc()).toBe(inherits);
    const callable = Object.assign(() => {}, { get, put });
    vi.stubGlobal("zrc", callable);
    expect(findZrc()).toBe(callable);
  });
  it("is missing in an older SDK, which is not an error", () => {
    expect("zrc" in globalThis).toBe(false);
    expect(findZrc()).toBeUndefined();
  });
  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a text", "zrc"],
    ["an object without members", {}],
    ["only able to read", { get }],
    ["only able to write", { put }],
    ["of members that cannot be called", { get: "get", put: "put" }],
    ["half of members that cannot be called", { get, put: {} }],
  ])("that is %s does not count", (_what, zrc) => {
    vi.stubGlobal("zrc", zrc);
    expect(findZrc()).toBeUndefined();
  });
});

describe("what zrc reports about a connection", () => {
  /** A zrc whose connection answers like this. */
  function telling(isAuthorized?: () => unknown) {
    const connection = vi.fn(() => (isAuthorized ? { isAuthorized } : {}));
    const zrc: Zrc = { get, put, $: { connection } };
    return { zrc, connection };
  }

  it("is read from the one with this link name", async () => {
    const { zrc, connection } = telling(() => true);
    await consentOf(zrc, "link_name");
    expect(connection).toHaveBeenCalledExactlyOnceWith("link_name");
  });
  it.each([
    ["false at once", () => false],
    ["false later", async () => false],
  ])("%s: it exists, but this person has not authorised it", async (_what, isAuthorized) => {
    expect(await consentOf(telling(isAuthorized).zrc, "a")).toBe("unauthorised");
  });
  const trouble = Object.assign(new Error("not found"), { name: "CONNECTION_ERROR" });
  it.each([
    ["an Error of that name", trouble],
    ["one in an answer", { error: trouble }],
  ])("that there is none: %s", async (_what, reason) => {
    expect(await consentOf(telling(() => Promise.reject(reason)).zrc, "a")).toBe("unknown");
    const thrown = () => {
      throw reason;
    };
    expect(await consentOf(telling(thrown).zrc, "a")).toBe("unknown");
  });
  it.each([
    [new Error("not found")],
    ["server error"],
    [undefined],
    [{ name: "CONNECTION_ERROR" }],
  ])("nothing for another error (%s)", async (reason) => {
    expect(await consentOf(telling(() => Promise.reject(reason)).zrc, "a")).toBeUndefined();
  });
  it.each([[true], [undefined], [null], ["false"], [0], [{}]])(
    "%j: nothing to report",
    async (answer) => {
      expect(await consentOf(telling(() => answer).zrc, "a")).toBeUndefined();
    },
  );
  it.each<[string, Zrc]>([
    ["$ at all", { get, put }],
    ["connections", { get, put, $: {} }],
    ["isAuthorized", telling().zrc],
  ])("nothing if an SDK has not released %s", async (_what, zrc) => {
    expect(await consentOf(zrc, "a")).toBeUndefined();
  });
});
