import { describe, expect, it } from "vitest";
import { failed, type Result, withScope } from "../../../../src/widget/problems/problem";
import { apiError, zohoProblem } from "../../../../src/widget/problems/zoho-problem";

const scope = "ZohoCRM.settings.modules.READ";

describe("a missing scope", () => {
  it("gets the name of the one that the request needs; Zoho does not name it", () => {
    const problem = { code: "OAUTH_SCOPE_MISMATCH", message: "Zoho's words" } as const;
    expect(withScope(scope, { ok: false, problem })).toEqual({
      ok: false,
      problem: { ...problem, scope },
    });
  });
  it.each<[string, Result<number>]>([
    ["an answer", { ok: true, value: 1 }],
    ["another problem", { ok: false, problem: { code: "NO_PERMISSION" } }],
  ])("is not made of %s", (_what, result) => {
    expect(withScope(scope, result)).toBe(result);
  });
});

describe("an error of the API", () => {
  const error = { code: "NOT_ALLOWED", status: "error" };
  it.each([
    ["the whole body", error],
    ["the only thing in the body", { call_preferences: error }],
    ["the first of a list that is the only thing in the body", { data: [error] }],
    ["beside something else", { call_preferences: error, info: {} }],
    ["behind something else", { success_count: 0, info: { count: 1 }, call_preferences: error }],
    ["not the first of a list", { data: [{ code: "SUCCESS", status: "success" }, error] }],
    ["in a list of lists", { Emails: [[{}], [error]] }],
    ["in a list that is the body", [2, error]],
    ["under another key than the one asked for", { call_preferences: null, data: [error] }],
    ["beside an empty object under the key asked for", { call_preferences: {}, data: [error] }],
    ["under a preference", { call_preferences: { show_from_number: error } }],
    ["under a key of its own there", { call_preferences: { error } }],
    ["one level further in", { data: { call_preferences: error } }],
    ["in a list one level further in", { data: [{ call_preferences: error }] }],
  ])("is found if it is %s", (_where, body) => {
    expect(apiError(body, "call_preferences")).toBe(error);
  });
  it.each([
    ["is a part of a member of the list asked for", { layouts: [{ sections: [error] }] }],
    ["lies deeper than any answer", { a: { b: { c: { d: { e: error } } } } }],
    ["poses as a prototype", JSON.parse('{"__proto__":{"code":"NOT_ALLOWED","status":"error"}}')],
  ])("is data if it %s", (_where, body) => {
    expect(apiError(body, "layouts")).toBeUndefined();
  });
  it.each([
    ["a success", { code: "SUCCESS", status: "success" }],
    ["values", { show_from_number: true }],
    ["a list", [{ id: "1" }]],
  ])("does not override %s under the requested key", (_what, answer) => {
    expect(apiError({ wf_scheduler: error, call_preferences: answer }, "call_preferences")).toBe(
      undefined,
    );
  });
  it.each([
    [{ code: "BRAND_NEW", status: "error" }, true],
    [{ code: "BRAND_NEW", status: "success" }, false],
    [{ code: "BRAND_NEW" }, false],
    [{ status: "error" }, false],
    [{ code: "NOT_ALLOWED" }, true],
    [{ code: "no-answer" }, false],
  ])("is not confused with data: %j is one: %s", (body, expected) => {
    expect(apiError(body) === body).toBe(expected);
  });
});

describe("Zoho's words", () => {
  it("are cut after 500 characters, code and message each", () => {
    const long = "X".repeat(501);
    expect(zohoProblem({ code: long, message: `Y${long}` }, "other")).toEqual({
      code: "other",
      zohoCode: "X".repeat(500),
      message: `Y${"X".repeat(499)}`,
    });
    expect(failed("other", long)).toEqual({
      ok: false,
      problem: { code: "other", message: "X".repeat(500) },
    });
  });
  it("are cut after 500 characters in its details too", () => {
    const long = "X".repeat(501);
    const { apiName, permissions } = zohoProblem(
      { details: { api_name: long, permissions: [long, "Two"] } },
      "other",
    );
    expect(apiName).toHaveLength(500);
    expect(permissions).toEqual(["X".repeat(500)]);
  });
  it("name each missing permission separately", () => {
    const permissions = ["Crm_One", "", 7, "Crm_Two"];
    expect(zohoProblem({ details: { permissions } }, "other").permissions).toEqual([
      "Crm_One",
      "7",
      "Crm_Two",
    ]);
  });
  it("that are missing leave nothing behind", () => {
    expect(Object.keys(zohoProblem({ permissions: [] }, "other"))).toEqual(["code"]);
    expect(failed("other", {})).toEqual({ ok: false, problem: { code: "other" } });
  });
  it.each([Number.POSITIVE_INFINITY, "Infinity", -1, 0, "soon"])(
    "demand no wait that is impossible: %s",
    (retry_after) => {
      expect(zohoProblem({ details: { retry_after } }, "other").retryAfter).toBeUndefined();
    },
  );
});
