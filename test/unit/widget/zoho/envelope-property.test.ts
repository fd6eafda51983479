import { describe, expect, it } from "vitest";
import type { Result } from "../../../../src/widget/problems/problem";
import { table } from "../../../../src/widget/problems/table";
import { unwrap, unwrapRejection } from "../../../../src/widget/zoho/envelope";
import fc, { runsOr } from "../../../support/properties";

// Keys and texts with a meaning for the parser, so that random replies reach deep into it.
const key = fc.constantFrom(
  ...["code", "details", "statusMessage", "status", "message", "call_preferences"],
  ...["api_name", "permissions", "retry_after", "__proto__", "constructor", "toString", "valueOf"],
);
const word = fc.constantFrom(
  ...["SUCCESS", "success", "true", "false", "error", "failure", "Invalid Domain", ""],
  ...["NOT_ALLOWED", "TOO_MANY_REQUESTS", "UNHEARD_OF", "constructor", "__proto__", "unreadable"],
);

/** Trees of such keys. Object.fromEntries makes an own property also of "__proto__". */
function replies(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "medium" },
      fc.oneof(word, leaf),
      tie("record"),
      tie("record"),
      tie("record").map((record) => JSON.stringify(record)),
      fc.array(tie("value"), { maxLength: 2 }),
    ),
    record: fc
      .array(fc.tuple(key, tie("value")), { maxLength: 6 })
      .map((entries): unknown => Object.fromEntries(entries)),
  })).value;
}

const jsonReplies = replies(fc.jsonValue({ maxDepth: 1 }));
const anything = fc.anything({
  withNullPrototype: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
});

/**
 * True for an answer, or a problem of the table with truncated texts. Plain comparisons, because expect()
 * is slow.
 */
function isSound(result: Result<unknown>): boolean {
  if (result.ok) return "value" in result;
  const { code, message = "", zohoCode = "", retryAfter = 1, permissions } = result.problem;
  return (
    Object.hasOwn(table, code) &&
    message.length <= 1_000 &&
    zohoCode.length <= 1_000 &&
    retryAfter > 0 &&
    permissions?.length !== 0
  );
}
const isSoundProblem = (result: Result<unknown>) => !result.ok && isSound(result);

const runs = { numRuns: runsOr(2_000) };
/** Enough for a busy machine. */
const limit = 30_000;

describe("whatever the CRM page sends", () => {
  it.each([
    ["as JSON", jsonReplies],
    ["of any kind", fc.oneof(anything, fc.string())],
  ])(
    "%s resolves to an answer or to a problem of the table",
    (_what, replies) => {
      fc.assert(
        fc.property(replies, (reply) => isSound(unwrap(reply))),
        runs,
      );
    },
    limit,
  );
  it.each([
    ["as JSON", jsonReplies],
    ["of any kind", fc.oneof(anything, fc.string())],
  ])(
    "%s rejects to a problem of the table",
    (_what, reasons) => {
      fc.assert(
        fc.property(reasons, (reason) => isSoundProblem(unwrapRejection(reason))),
        runs,
      );
    },
    limit,
  );
});

describe("a status that is neither text nor a boolean", () => {
  it("does not stop a reply from being read", () => {
    // Reduced from a random reply: String() throws at such an object.
    const details = { status: { toString: {} }, statusMessage: { fields: [] } };
    expect(unwrap({ code: "SUCCESS", details })).toEqual({
      ok: true,
      value: { body: { fields: [] } },
    });
  });
});

describe("invalid numbers", () => {
  // Reduced from a random reply: Number() throws at such an object.
  const error = {
    code: "X",
    status: "error",
    details: { retry_after: { valueOf: 1, toString: 1 } },
  };
  it("do not stop a reply from being read", () => {
    expect(unwrap(JSON.stringify(error))).toMatchObject({ problem: { zohoCode: "X" } });
  });
  it("do not stop a rejection from being read", () => {
    expect(unwrapRejection(JSON.stringify(error))).toMatchObject({ problem: { zohoCode: "X" } });
  });
});
