import { describe, expect, it } from "vitest";
import { problemNamed } from "../../../../src/widget/problems/names";
import { unwrapRejection } from "../../../../src/widget/zoho/envelope";
import { apiErrors } from "../support/api-errors";
import { answered, wholeSpellings } from "../support/envelopes";

// E11: the SDK rejects with whatever the CRM page sent, which is never an Error.

describe.each<[string, unknown, object]>([
  [
    "an object with a known code",
    { code: "INTERNAL_ERROR", message: "Internal error", status: "error" },
    { code: "INTERNAL_ERROR", zohoCode: "INTERNAL_ERROR", message: "Internal error" },
  ],
  [
    "an object with an unpublished code",
    { code: "NOT_CONNECTED", message: "connect first" },
    { code: "connection", zohoCode: "NOT_CONNECTED", message: "connect first" },
  ],
  ["an empty object", {}, { code: "connection" }],
  [
    "an envelope that holds an error of the API",
    answered({ code: "NO_PERMISSION", message: "permission denied", status: "error" }),
    { code: "NO_PERMISSION", zohoCode: "NO_PERMISSION", message: "permission denied" },
  ],
  [
    "an envelope of the wrong host",
    answered("Invalid Domain", "false"),
    { code: "wrong-host", message: "Invalid Domain" },
  ],
])("%s", (_name, reason, problem) => {
  it.each(Object.entries(wholeSpellings))("%s", (_spelling, spell) => {
    expect(unwrapRejection(spell(reason))).toEqual({ ok: false, problem });
  });
});

describe("a rejection", () => {
  it.each(apiErrors)("with $body.code of the API keeps it", ({ body }) => {
    expect(unwrapRejection(body)).toMatchObject({
      ok: false,
      problem: { code: problemNamed(body.code) },
    });
  });
  it("with a sentence is a connection error in those words", () => {
    expect(unwrapRejection("No such connection")).toEqual({
      ok: false,
      problem: { code: "connection", message: "No such connection" },
    });
  });
  it("with an Error keeps its message", () => {
    expect(unwrapRejection(new Error("No such connection"))).toEqual({
      ok: false,
      problem: { code: "connection", message: "No such connection" },
    });
  });
  it.each<[unknown]>([[undefined], [null], [""], [0], [[]], [Symbol("reason")]])(
    "without information (%s) is a connection error",
    (reason) => {
      expect(unwrapRejection(reason)).toMatchObject({
        ok: false,
        problem: { code: "connection" },
      });
    },
  );
  it("is never an answer, even if it looks like one", () => {
    const body = { call_preferences: { show_from_number: true, show_to_number: true } };
    expect(unwrapRejection(answered(body))).toMatchObject({
      ok: false,
      problem: { code: "connection", zohoCode: "SUCCESS" },
    });
  });
});
