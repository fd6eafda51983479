import { describe, expect, it } from "vitest";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { apiPath } from "../../../../src/widget/zoho/api-path";
import { userClient } from "../../../../src/widget/zoho/user-client";

/** A client with a zrc that calls this function. */
function over(call: () => unknown) {
  const sent: unknown[][] = [];
  const answer = (...args: unknown[]) => {
    sent.push(args);
    return call();
  };
  return { client: userClient({ get: answer, put: answer }), sent };
}
const path = apiPath("settings/call_preferences");
const named = (name: string) => Object.assign(new Error("Zoho's words"), { name });
const denied = {
  code: "NO_PERMISSION",
  details: { permissions: ["Crm_Implied_Customize_Zoho_CRM"] },
  message: "permission denied",
  status: "error",
};

describe("the user client", () => {
  it("requests a relative path, and sends the body as an object", async () => {
    const { client, sent } = over(() => ({ status: 200, data: {} }));
    await client.get(path);
    await client.put(path, { a: 1 });
    expect(sent).toEqual([[path], [path, { a: 1 }]]);
  });

  it.each([
    ["an object", { call_preferences: { show_from_number: true } }],
    ["its JSON text", JSON.stringify({ call_preferences: { show_from_number: true } })],
  ])("returns the true status and the body, as %s", async (_what, data) => {
    expect(await over(async () => ({ status: 200, data })).client.get(path)).toEqual({
      ok: true,
      value: { status: 200, body: { call_preferences: { show_from_number: true } } },
    });
  });

  it.each([
    ["", 204],
    [null, 204],
    [undefined, 200],
    [{}, 204],
    ["x", 204],
  ])("treats an empty body %j as empty", async (data, status) => {
    const result = await over(() => ({ status, data })).client.get(path);
    expect(result).toEqual({ ok: true, value: { status, body: undefined } });
  });

  const odd: readonly (readonly [string, () => unknown, ProblemCode])[] = [
    ["nothing, as before the SDK is ready", () => undefined, "own-permissions"],
    ["a text", () => "soon", "own-permissions"],
    ["a page of HTML", () => ({ status: 200, data: "<html>" }), "unreadable"],
    ["an error in a 200", () => ({ status: 200, data: denied }), "NO_PERMISSION"],
    ["a bare 403", () => ({ status: 403, data: "" }), "NO_PERMISSION"],
    ["a bare 429", () => ({ status: 429, data: {} }), "TOO_MANY_REQUESTS"],
    ["a bare 502", () => ({ status: 502, data: "<html>" }), "INTERNAL_ERROR"],
    ["a bare 418", () => ({ status: 418, data: {} }), "refused"],
  ];
  it.each(odd)("makes a problem of %s", async (_what, call, code) => {
    expect(await over(call).client.get(path)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([["ZRC_VALIDATION_FAILED_ERROR"], ["ZRC_ERROR"], ["API_ERROR"], ["CONNECTION_ERROR"]])(
    "makes a problem of an Error that is a %s",
    async (name) => {
      const { client } = over(() => Promise.reject(named(name)));
      expect(await client.put(path, {})).toEqual({
        ok: false,
        problem: { code: "own-permissions", zohoCode: name, message: "Zoho's words" },
      });
    },
  );

  it("finds the API's error in the response beside an Error", async () => {
    const reason = {
      error: named("API_ERROR"),
      request: {},
      response: { status: 403, data: denied },
    };
    expect(await over(() => Promise.reject(reason)).client.get(path)).toMatchObject({
      ok: false,
      problem: {
        code: "NO_PERMISSION",
        message: "permission denied",
        permissions: ["Crm_Implied_Customize_Zoho_CRM"],
      },
    });
  });

  it.each([
    ["an Error without a response", { error: named("ZRC_ERROR") }],
    [
      "what an Error would say, beside it",
      { error: { name: "ZRC_ERROR", message: "Zoho's words" } },
    ],
    ["what an Error would say", { name: "ZRC_ERROR", message: "Zoho's words" }],
    ["what has a code instead of a name", { code: "ZRC_ERROR", message: "Zoho's words" }],
  ])("keeps name and words of %s", async (_what, reason) => {
    expect(await over(() => Promise.reject(reason)).client.get(path)).toEqual({
      ok: false,
      problem: { code: "own-permissions", zohoCode: "ZRC_ERROR", message: "Zoho's words" },
    });
  });
  it.each([
    ["a text", "words"],
    ["a text in place of an Error", { error: "words" }],
  ])("keeps the words of %s", async (_what, reason) => {
    expect(await over(() => Promise.reject(reason)).client.get(path)).toEqual({
      ok: false,
      problem: { code: "own-permissions", message: "words" },
    });
  });

  it.each([
    [200, "other"],
    [400, "refused"],
    [500, "INTERNAL_ERROR"],
  ])("takes an unknown error with status %i for %s", async (status, code) => {
    const { client } = over(() => ({ status, data: { code: "NEW", status: "error" } }));
    expect(await client.get(path)).toMatchObject({ problem: { code, zohoCode: "NEW" } });
  });

  it.each([[undefined], [null], ["words"], [{}], [42]])(
    "never rejects, not even for %j",
    async (reason) => {
      const thrown = over(() => {
        throw reason;
      });
      const rejected = over(() => Promise.reject(reason));
      for (const { client } of [thrown, rejected]) {
        expect(await client.get(path)).toMatchObject({
          ok: false,
          problem: { code: "own-permissions" },
        });
      }
    },
  );
});
