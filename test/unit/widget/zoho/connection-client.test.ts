import { describe, expect, it, vi } from "vitest";
import { apiPath } from "../../../../src/widget/zoho/api-path";
import { connectionClient } from "../../../../src/widget/zoho/connection-client";
import * as envelope from "../../../../src/widget/zoho/envelope";
import type { ZohoSdk } from "../../../../src/widget/zoho/sdk";
import fc from "../../../support/properties";
import { sdkWith } from "../../../support/sdk-with";
import { answered } from "../support/envelopes";

type Invoke = ZohoSdk["CRM"]["CONNECTION"]["invoke"];

function clientOver(invoke: Invoke) {
  const sdk = sdkWith({ CONNECTION: { invoke } });
  return connectionClient(sdk, "link_name", "www.zohoapis.eu", async () => envelope);
}

describe("a request to the SDK", () => {
  const invoke = vi.fn<Invoke>(async () => answered({ a: 1 }));
  const client = clientOver(invoke);

  it("is a GET with exactly the five members that the SDK passes on", async () => {
    await client.get(apiPath("settings/call_preferences"));
    expect(invoke).toHaveBeenLastCalledWith("link_name", {
      url: `https://www.zohoapis.eu${apiPath("settings/call_preferences")}`,
      method: "GET",
      param_type: 1,
      parameters: {},
      headers: {},
    });
  });
  it("is a PUT with a JSON payload as objects, which the SDK serialises itself", async () => {
    const body = { call_preferences: { show_to_number: false } };
    await client.put(apiPath("settings/call_preferences"), body);
    expect(invoke).toHaveBeenLastCalledWith("link_name", {
      url: `https://www.zohoapis.eu${apiPath("settings/call_preferences")}`,
      method: "PUT",
      param_type: 2,
      parameters: body,
      headers: { "Content-Type": "application/json" },
    });
  });
  it("is a PATCH with the same payload", async () => {
    const body = { layouts: [] };
    await client.patch(apiPath("settings/layouts/17"), body);
    expect(invoke).toHaveBeenLastCalledWith("link_name", {
      url: `https://www.zohoapis.eu${apiPath("settings/layouts/17")}`,
      method: "PATCH",
      param_type: 2,
      parameters: body,
      headers: { "Content-Type": "application/json" },
    });
  });
  it("is one call of the SDK", async () => {
    invoke.mockClear();
    await client.get(apiPath("a"));
    await client.put(apiPath("a"), {});
    expect(invoke).toHaveBeenCalledTimes(2);
  });
});

describe("the SDK's result", () => {
  it.each<[string, Invoke]>([
    ["reply", async () => answered({ code: "NO_PERMISSION" })],
    ["rejection", () => Promise.reject({ code: "NO_PERMISSION" })],
  ])("is that a part is missing if nothing can read its %s", async (_what, invoke) => {
    const sdk = sdkWith({ CONNECTION: { invoke } });
    const client = connectionClient(sdk, "link_name", "www.zohoapis.eu", async () => undefined);
    const problem = { code: "part-missing" };
    expect(await client.get(apiPath("a"))).toEqual({ ok: false, problem });
  });
  it("is an answer if it resolves with one", async () => {
    const client = clientOver(async () => answered({ a: 1 }));
    expect(await client.get(apiPath("a"))).toEqual({ ok: true, value: { body: { a: 1 } } });
  });
  it.each<[string, Invoke]>([
    ["rejects with an object", () => Promise.reject({ code: "NO_PERMISSION", message: "denied" })],
    ["rejects with a text", () => Promise.reject('{"code":"NO_PERMISSION","message":"denied"}')],
    [
      "rejects with an Error that holds a text",
      () => Promise.reject(new Error('{"code":"NO_PERMISSION","message":"denied"}')),
    ],
    ["resolves with an error", async () => answered({ code: "NO_PERMISSION", message: "denied" })],
  ])("is the problem if it %s", async (_how, invoke) => {
    const problem = { code: "NO_PERMISSION", zohoCode: "NO_PERMISSION", message: "denied" };
    expect(await clientOver(invoke).put(apiPath("a"), {})).toEqual({ ok: false, problem });
  });
  it("is a problem if the SDK throws at once", async () => {
    const client = clientOver(() => {
      throw new TypeError("cannot read properties of undefined");
    });
    expect(await client.get(apiPath("a"))).toEqual({
      ok: false,
      problem: { code: "connection", message: "cannot read properties of undefined" },
    });
  });
  it("never becomes a rejection, whatever it rejects with", async () => {
    const reason = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    await fc.assert(
      fc.asyncProperty(reason, async (thrown) => {
        const result = await clientOver(() => Promise.reject(thrown)).get(apiPath("a"));
        expect(result.ok).toBe(false);
      }),
    );
  });
});
