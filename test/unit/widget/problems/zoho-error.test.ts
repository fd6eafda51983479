import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../../src/widget/problems/problem";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { fallbackName, nameOf, wordsOf } from "../../../../src/widget/problems/zoho-error";
import { apiError } from "../../../../src/widget/problems/zoho-problem";

describe("the name of an error", () => {
  it("is told without the space around it", () => {
    expect(nameOf({ code: " NO_PERMISSION\n" })?.name).toBe("NO_PERMISSION");
  });
  it.each<[string, object, ProblemCode | undefined]>([
    ["has no space around it", { code: " NO_PERMISSION\n" }, "NO_PERMISSION"],
    ["is no title in words", { title: "Bad_Request" }, undefined],
    ["is no cause in words", { cause: "Forbidden" }, undefined],
    ["is a title in capitals", { title: "BAD_REQUEST" }, "INVALID_REQUEST_METHOD"],
    ["is not that of the token if there is another", { status: "failure", code: "NEW" }, undefined],
    ["is that of one of the first five", { errors: errors(4, "FORBIDDEN") }, "NO_PERMISSION"],
    ["is not that of a sixth", { errors: errors(5, "FORBIDDEN") }, undefined],
  ])("%s", (_what, error, code) => {
    expect(nameOf(error)?.code).toBe(code);
  });

  it.each<[string, object]>([
    ["without a description", { error: "Access Denied", error_description: "" }],
    ["with a description that is no text", { error: "Access Denied", error_description: 7 }],
    ["with a code", { error: "Access Denied", error_description: "w", code: "NEW" }],
  ])("is not that of the token throttle %s", (_what, error) => {
    expect(nameOf(error)).toBeUndefined();
  });
});

describe("an unknown name", () => {
  it.each<[string, object, string]>([
    ["under code", { code: " NEW " }, "NEW"],
    ["under errorCode", { errorCode: " NEW " }, "NEW"],
    ["under errorCode of data", { data: { errorCode: " NEW " } }, "NEW"],
    [
      "which the token throttle has not",
      { error: "Access Denied", error_description: "w", errorCode: "NEW" },
      "",
    ],
  ])("is found %s", (_where, error, name) => {
    expect(fallbackName(error)).toBe(name);
  });
});

describe("the words of an error", () => {
  it.each(["message", "error_description", "title", "error"])("can be one, under %s", (key) => {
    expect(wordsOf({ [key]: "Halt" }, "")).toBe("Halt");
  });
  it("are more than one under any other key, which has names and paths as well", () => {
    expect(wordsOf({ path: "/crm/v8", hint: "Ask again" }, "")).toBe("Ask again");
  });
  it("end four levels down", () => {
    const inner = (depth: number): object =>
      depth === 0 ? { message: "deep down" } : { details: inner(depth - 1) };
    expect(wordsOf(inner(3), "")).toBe("deep down");
    expect(wordsOf(inner(4), "")).toBe("");
  });
});

it.each(["no error", "errors", "failures"])("no error has the status %j", (status) => {
  expect(apiError({ code: "NEW", status })).toBeUndefined();
});

it("Zoho refused if its code says so, or what it answered to", () => {
  expect(isRefusal({ code: "NOT_ALLOWED" })).toBe(true);
  expect(isRefusal({ code: "other", notDone: true })).toBe(true);
  expect(isRefusal({ code: "other" })).toBe(false);
});

function errors(before: number, last: string): object[] {
  return [...Array.from({ length: before }, () => ({ code: "NEW" })), { code: last }];
}
