import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recall, remember } from "../../../../src/widget/wiring/choices";
import { stubStorage } from "../support/storage";

const crm = "https://crm.example.com";
const other = "https://crm.other.example";

let stored: Map<string, string>;
beforeEach(() => {
  stored = stubStorage().kept;
});
afterEach(() => vi.unstubAllGlobals());

/** Replaces the one thing that is stored. */
function damage(value: string) {
  const [key] = stored.keys();
  stored.set(String(key), value);
}

describe("a choice", () => {
  it("is found again under the same CRM page", () => {
    expect(remember(crm, { host: "sandbox.zohoapis.eu" })).toBe(true);
    expect(recall(crm)).toEqual({ host: "sandbox.zohoapis.eu" });
  });
  it("is not found under another CRM page", () => {
    remember(crm, { host: "sandbox.zohoapis.eu" });
    expect(recall(other)).toEqual({});
  });
  it("replaces the one before", () => {
    remember(crm, { host: "sandbox.zohoapis.eu" });
    remember(crm, { host: "www.zohoapis.in" });
    expect(recall(crm)).toEqual({ host: "www.zohoapis.in" });
  });
  it("is missing if nothing was chosen", () => {
    expect(recall(crm)).toEqual({});
  });
});

describe("stored data is dropped", () => {
  it.each([
    ["damaged", "{"],
    ["empty", ""],
    ["a text", '"www.zohoapis.eu"'],
    ["null", "null"],
    ["a list", '["www.zohoapis.eu"]'],
    ["without a version", '{"host":"www.zohoapis.eu"}'],
    ["of a newer version", '{"version":99,"host":"www.zohoapis.eu"}'],
    ["of an older version", '{"version":0,"host":"www.zohoapis.eu"}'],
    ["with a version that is a text", '{"version":"1","host":"www.zohoapis.eu"}'],
    ["with a host that is none of Zoho's", '{"version":1,"host":"evil.example"}'],
    ["with a host that goes on", '{"version":1,"host":"www.zohoapis.eu/x?"}'],
    ["with a host that is no text", '{"version":1,"host":{}}'],
    ["with everything on a prototype", '{"__proto__":{"version":1,"host":"www.zohoapis.eu"}}'],
  ])("if it is %s", (_what, text) => {
    remember(crm, { host: "www.zohoapis.eu" });
    damage(text);
    expect(recall(crm)).toEqual({});
  });
});

// It is used in requests and on the page, and stored data is no safer than typed text.
describe("a stored link name", () => {
  const kept = (link: unknown) => {
    remember(crm, {});
    damage(JSON.stringify({ version: 1, link }));
    return recall(crm).link;
  };
  it.each(["calls_preferences", "a", "Calls-2", "x".repeat(100)])("%s is accepted", (link) => {
    expect(kept(link)).toBe(link);
  });
  it.each([
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a path", "../other"],
    ["a space", "a b"],
    ["a line break at its end", "a\n"],
    ["no character", ""],
    ["101 characters", "x".repeat(101)],
    ["another script's letters", "ссылка"],
    ["a number", 7],
    ["an object", { toString: "a" }],
    ["an array", ["a"]],
    ["null", null],
  ])("that is or holds %s is dropped", (_what, link) => {
    expect(kept(link)).toBeUndefined();
  });
});

describe("what is stored beside the choices", () => {
  const kept = (more: object) => {
    remember(crm, {});
    damage(JSON.stringify({ version: 1, ...more }));
    return recall(crm);
  };
  it.each(["dark", "light"])("is CRM's mode: %s", (scheme) => {
    expect(kept({ scheme }).scheme).toBe(scheme);
  });
  it.each(["dusk", "", 1, ["dark"]])("is no mode that CRM does not have: %j", (scheme) => {
    expect(kept({ scheme }).scheme).toBeUndefined();
  });
  it.each([7, null, { id: "7" }])("is no organisation whose id is no text: %j", (organisation) => {
    expect(kept({ organisation }).organisation).toBeUndefined();
  });
});

describe("a browser that denies storage", () => {
  it("is reported, and breaks nothing, if storage itself throws", () => {
    vi.stubGlobal("localStorage", undefined);
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    expect(remember(crm, { host: "www.zohoapis.eu" })).toBe(false);
    expect(recall(crm)).toEqual({});
  });
  it("is reported if writing throws, as when the storage is full", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(remember(crm, { host: "www.zohoapis.eu" })).toBe(false);
    expect(recall(crm)).toEqual({});
  });
});
