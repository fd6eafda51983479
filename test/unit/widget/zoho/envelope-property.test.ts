import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../../src/widget/problems/problem";
import { table } from "../../../../src/widget/problems/table";
import { unwrap, unwrapRejection } from "../../../../src/widget/zoho/envelope";

// Keys and texts that mean something to the parser, so that random replies get deep into it.
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

function expectSound(result: Result<unknown>) {
  if (result.ok) return expect(result).toHaveProperty("value");
  const {
    code,
    message = "",
    zohoCode = "",
    retryAfter = 1,
    permissions = ["some"],
  } = result.problem;
  expect(Object.keys(table)).toContain(code);
  expect(message.length).toBeLessThanOrEqual(1_000);
  expect(zohoCode.length).toBeLessThanOrEqual(1_000);
  expect(retryAfter).toBeGreaterThan(0);
  expect(permissions.length).toBeGreaterThan(0);
}

const runs = { numRuns: 2_000 };

describe("whatever the CRM page sends", () => {
  it("as JSON resolves to an answer or to a problem of the table", () => {
    fc.assert(
      fc.property(jsonReplies, (reply) => expectSound(unwrap(reply))),
      runs,
    );
  });
  it("as JSON rejects to a problem of the table", () => {
    fc.assert(
      fc.property(jsonReplies, (reply) => {
        const result = unwrapRejection(reply);
        expect(result.ok).toBe(false);
        expectSound(result);
      }),
      runs,
    );
  });
  it("of any kind resolves to an answer or to a problem of the table", () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string()), (reply) => expectSound(unwrap(reply))),
      runs,
    );
  });
  it("of any kind rejects to a problem of the table", () => {
    fc.assert(
      fc.property(anything, (reply) => {
        const result = unwrapRejection(reply);
        expect(result.ok).toBe(false);
        expectSound(result);
      }),
      runs,
    );
  });
});

describe("numbers that are no numbers", () => {
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
