import { describe, expect, it } from "vitest";
import { problemNamed } from "../../../../src/widget/problems/names";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { zohoProblem } from "../../../../src/widget/problems/zoho-problem";

// Zoho has several names for one problem, and several keys for name and message.

it.each<[string, ProblemCode | undefined]>([
  ["AUTHORIZATION_FAILED", "NO_PERMISSION"],
  ["PERMISSION_DENIED", "NO_PERMISSION"],
  ["FORBIDDEN", "NO_PERMISSION"],
  ["AUTHENTICATION_FAILURE", "INVALID_TOKEN"],
  ["UNAUTHORIZED", "INVALID_TOKEN"],
  ["invalid_code", "INVALID_TOKEN"],
  ["INVALID_OAUTHSCOPE", "OAUTH_SCOPE_MISMATCH"],
  ["RATE_LIMIT_EXCEEDED", "TOO_MANY_REQUESTS"],
  ["URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", "token-throttled"],
  ["LICENSE_LIMIT_EXCEEDED", "LIMIT_EXCEEDED"],
  ["API_NOT_SUPPORTED", "FEATURE_NOT_SUPPORTED"],
  ["FEATURE_NOT_ENABLED", "FEATURE_NOT_SUPPORTED"],
  ["CANNOT_PROCESS", "refused"],
  ["REQUIRED_PARAM_MISSING", "INVALID_REQUEST_METHOD"],
  ["InvalidModule", "INVALID_REQUEST_METHOD"],
  ["DUPLICATE_DATA", "INVALID_DATA"],
  ["NOT_FOUND", "INVALID_URL_PATTERN"],
  ["INVALID_HOST", "wrong-host"],
  ["INTERNAL_SERVER_ERROR", "INTERNAL_ERROR"],
  ["SERVICE_UNAVAILABLE", "INTERNAL_ERROR"],
  [" NO_PERMISSION\n", "NO_PERMISSION"],
  ["wrong-host", undefined],
  ["BRAND_NEW", undefined],
  ["", undefined],
])("%j means %s", (name, code) => {
  expect(problemNamed(name)).toBe(code);
});

describe("an error of another shape", () => {
  const words = { message: "w" };
  it.each<[string, object, object]>([
    [
      "the token throttle, whatever its language and with no status",
      { error: "拒绝访问", error_description: "请稍后再试。" },
      { code: "token-throttled", message: "请稍后再试。\n拒绝访问" },
    ],
    [
      "the token throttle with a number for a code",
      { code: 400, error: "Access Denied", error_description: "w", status: "failure" },
      { code: "token-throttled", message: "w\nAccess Denied" },
    ],
    [
      "token trouble, which has no code",
      { status: "failure", message: "invalid oauth" },
      { code: "INVALID_TOKEN", message: "invalid oauth" },
    ],
    [
      "a revoked token",
      { error: "invalid_code" },
      { code: "INVALID_TOKEN", zohoCode: "invalid_code" },
    ],
    [
      "a revoked token that is described",
      { error: "invalid_code", error_description: "w" },
      { code: "INVALID_TOKEN", zohoCode: "invalid_code", ...words },
    ],
    [
      "an older 429: a number in code, its name in error",
      { code: 429, error: "TOO_MANY_REQUESTS", error_info: "try later", details: [] },
      { code: "TOO_MANY_REQUESTS", zohoCode: "TOO_MANY_REQUESTS", message: "try later" },
    ],
    [
      "one that stands for several",
      {
        code: "MULTIPLE_OR_MULTI_ERRORS",
        details: { errors: [{ code: "DUPLICATE_DATA", message: "w" }] },
        message: "",
        status: "error",
      },
      { code: "INVALID_DATA", zohoCode: "DUPLICATE_DATA" },
    ],
    [
      "one of Projects",
      { title: "INVALID_OAUTHTOKEN", status_code: "401", details: [{ message: "w" }] },
      { code: "INVALID_TOKEN", zohoCode: "INVALID_OAUTHTOKEN", ...words },
    ],
    [
      "words that only look like a name",
      { title: "Forbidden", message: "w" },
      { code: "other", message: "w\nForbidden" },
    ],
    [
      "one of WorkDrive",
      { errors: [{ id: "R008", title: "Unauthorized access" }] },
      { code: "other", message: "Unauthorized access" },
    ],
    [
      "one whose words are in its details",
      { code: "INVALID_DATA", details: { message: "w", info_message: "v v" }, message: "" },
      { code: "INVALID_DATA", zohoCode: "INVALID_DATA", message: "w\nv v" },
    ],
    [
      "one whose words stand under keys that nobody has seen yet",
      {
        code: "NOT_ALLOWED",
        details: [{ json_path: "$.a", why: ["in use by a rule", "階段"] }],
        reason: " in use ",
        message: { text: "not now" },
        status: "error",
      },
      {
        code: "NOT_ALLOWED",
        zohoCode: "NOT_ALLOWED",
        message: "in use\nnot now\nin use by a rule\n階段",
      },
    ],
    [
      "one with more keys than anybody reads",
      { code: "NOT_ALLOWED", details: Array.from({ length: 21 }, (_, n) => `no ${n}`) },
      {
        code: "NOT_ALLOWED",
        message: Array.from({ length: 20 }, (_, n) => `no ${n}`).join("\n"),
      },
    ],
    [
      "one that calls itself by a number",
      { code: 57, message: "w" },
      { code: "other", zohoCode: "57", ...words },
    ],
  ])("%s", (_what, error, problem) => {
    expect(zohoProblem(error, "other")).toMatchObject(problem);
  });
  it("the page of a gateway, which is no object", () => {
    const page = "<h1>502 Bad Gateway</h1>";
    expect(zohoProblem(page, "refused")).toEqual({ code: "refused", message: page });
  });
});
