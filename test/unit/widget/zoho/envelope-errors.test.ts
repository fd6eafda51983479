import { describe, expect, it } from "vitest";
import { problemNamed } from "../../../../src/widget/problems/names";
import { unwrap } from "../../../../src/widget/zoho/envelope";
import { apiErrors } from "../support/api-errors";
import { answered, spellings } from "../support/envelopes";

const wrappings: readonly [name: string, wrap: (error: unknown) => unknown][] = [
  ["flat", (error) => error],
  ["under call_preferences", (error) => ({ call_preferences: error })],
  ["in an array under call_preferences", (error) => ({ call_preferences: [error] })],
];

describe.each(apiErrors)("the API's error $body.code", ({ body: error }) => {
  describe.each(wrappings)("%s", (_wrapping, wrap) => {
    it.each(Object.entries(spellings))("keeps its code and message %s", (_spelling, spell) => {
      expect(unwrap(spell({ statusMessage: wrap(error), status: "true" }))).toMatchObject({
        ok: false,
        problem: { code: problemNamed(error.code), zohoCode: error.code, message: error.message },
      });
    });
  });
});

/** The problem that an error body becomes. */
function problemOf(error: object) {
  const result = unwrap(answered(error));
  return result.ok ? undefined : result.problem;
}

describe("the details of an error", () => {
  it("names the preference of details.api_name, whatever json_path says", () => {
    const details = { api_name: "show_to_number", json_path: "$.show_from_number" };
    const error = { code: "NOT_ALLOWED", message: "no", status: "error", details };
    expect(problemOf({ call_preferences: error })?.apiName).toBe("show_to_number");
  });
  it.each([
    ["an array", ["Crm_Implied_Customize_Zoho_CRM"]],
    ["a text", "Crm_Implied_Customize_Zoho_CRM"],
  ])("takes the missing permissions as %s", (_as, permissions) => {
    const error = { code: "NO_PERMISSION", details: { permissions }, status: "error" };
    expect(problemOf(error)?.permissions).toEqual(["Crm_Implied_Customize_Zoho_CRM"]);
  });
  it.each([
    [60, 60],
    ["60", 60],
    [0, undefined],
    [-5, undefined],
    ["soon", undefined],
    [null, undefined],
    [{}, undefined],
  ])("takes retry_after %j as %j seconds", (retry_after, expected) => {
    const error = { code: "TOO_MANY_REQUESTS", details: { retry_after }, status: "error" };
    expect(problemOf(error)?.retryAfter).toBe(expected);
  });
  it.each([
    ["details that are missing", undefined],
    ["details that are null", null],
    ["details that are a text", "none"],
    ["details that are a list", []],
  ])("tolerates %s", (_what, details) => {
    const error = { code: "NOT_ALLOWED", message: "no", status: "error", details };
    expect(problemOf(error)).toEqual({
      code: "NOT_ALLOWED",
      zohoCode: "NOT_ALLOWED",
      message: "no",
    });
  });
});

describe("an unpublished code", () => {
  it.each(["BRAND_NEW", "constructor", "toString", "__proto__", "no-answer", "not-in-crm", "42"])(
    "%s becomes an error without explanation, with the code unchanged",
    (code) => {
      const error = { code, message: "new", status: "error", details: {} };
      const problem = { code: "other", zohoCode: code, message: "new" };
      expect(problemOf(error)).toEqual(problem);
      expect(problemOf({ call_preferences: error })).toEqual(problem);
    },
  );
});

describe("a known code", () => {
  it("is an error even without its status", () => {
    expect(problemOf({ code: "INTERNAL_ERROR" })?.code).toBe("INTERNAL_ERROR");
  });
  it("is an error even if the envelope says false", () => {
    const error = { code: "INVALID_HOST", status: "error" };
    expect(unwrap(answered(error, "false"))).toMatchObject({
      problem: { code: "wrong-host", zohoCode: "INVALID_HOST" },
    });
  });
  it("is not looked for in the message", () => {
    const body = { call_preferences: { code: "SUCCESS", message: "NO_PERMISSION" } };
    expect(unwrap(answered(body)).ok).toBe(true);
  });
});
