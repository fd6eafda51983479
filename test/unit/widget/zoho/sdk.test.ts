import { describe, expect, it } from "vitest";
import { findSdk } from "../../../../src/widget/zoho/sdk";

const whole = {
  embeddedApp: { on: () => {}, init: () => {} },
  CRM: { CONNECTION: { invoke: () => {} } },
};

describe("Zoho's global", () => {
  it("is found if it has what the widget uses", () => {
    expect(findSdk({ ZOHO: whole })).toBe(whole);
  });
  it("is found even if its members are inherited, as with a class", () => {
    const inherited: unknown = Object.create(whole);
    expect(findSdk({ ZOHO: inherited })).toBe(inherited);
  });
  it.each<[string, object]>([
    ["nothing", {}],
    ["null", { ZOHO: null }],
    ["a text", { ZOHO: "ZOHO" }],
    ["a global without embeddedApp", { ZOHO: { CRM: whole.CRM } }],
    ["a global without init", { ZOHO: { ...whole, embeddedApp: { on: () => {} } } }],
    ["a global without on", { ZOHO: { ...whole, embeddedApp: { init: () => {} } } }],
    ["a global without CRM", { ZOHO: { embeddedApp: whole.embeddedApp } }],
    ["a global without CONNECTION", { ZOHO: { ...whole, CRM: {} } }],
    ["an invoke that is no function", { ZOHO: { ...whole, CRM: { CONNECTION: { invoke: 1 } } } }],
  ])("is not found in %s", (_what, scope) => {
    expect(findSdk(scope)).toBeUndefined();
  });
});
