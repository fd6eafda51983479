import { describe, expect, it } from "vitest";
import { handling, type ProblemCode, table } from "../../../../src/widget/problems/table";

// How a problem is treated follows from whether the write can have been carried out.

const isCode = (name: string): name is ProblemCode => Object.hasOwn(table, name);
/** Zoho's own codes are in capitals. */
const zohos = Object.keys(table)
  .filter(isCode)
  .filter((code) => code === code.toUpperCase());

describe("a write that ended so was certainly not carried out", () => {
  // Zoho's codes mean a refusal; only an internal error may follow a change that was made.
  it.each([
    ...zohos.filter((code) => code !== "INTERNAL_ERROR"),
    "wrong-host" as const,
    "refused" as const,
    "token-once" as const,
    "token-throttled" as const,
    "read-only" as const,
  ])("%s", (code) => {
    expect(handling(code).refused).toBe(true);
  });
});

describe("a write that ended so may have been carried out", () => {
  it.each([
    "no-answer",
    "unreadable",
    "connection",
    "other",
    "step-failed",
    "INTERNAL_ERROR",
  ] as const)("%s", (code) => {
    expect(handling(code).refused).toBeUndefined();
    expect(handling(code).silent).toBeUndefined();
  });
});

describe("one answer is enough to replace what is on screen", () => {
  it.each(["host-unknown", "wrong-host", "OAUTH_SCOPE_MISMATCH", "NO_PERMISSION"] as const)(
    "%s",
    (code) => {
      expect(handling(code).certain).toBe(true);
    },
  );
  it.each(["connection", "own-permissions", "unreadable", "INVALID_TOKEN"] as const)(
    "except one that may be an accident: %s",
    (code) => {
      expect(handling(code).certain).toBeUndefined();
    },
  );
});

it.each(["INVALID_TOKEN", "INVALID_URL_PATTERN"] as const)(
  "another API host may mend %s",
  (code) => {
    expect(handling(code).hostInDoubt).toBe(true);
  },
);

describe("the screen of a problem", () => {
  it.each<[ProblemCode, string | undefined]>([
    ["not-in-crm", "start"],
    ["sdk-failed", "start"],
    ["sdk-slow", "start"],
    ["crm-silent", "start"],
    ["host-unknown", "host"],
    ["wrong-host", "host"],
    ["NO_PERMISSION", "permission"],
    ["connection", "connection"],
    ["unreadable", "connection"],
    ["own-permissions", "connection"],
    ["INVALID_TOKEN", "connection"],
    ["OAUTH_SCOPE_MISMATCH", "connection"],
    ["NOT_ALLOWED", undefined],
    ["INTERNAL_ERROR", undefined],
  ])("%s: %s", (code, screen) => {
    expect(handling(code).screen).toBe(screen);
  });
});

describe("Try again", () => {
  it.each([
    "not-in-crm",
    "host-unknown",
    "wrong-host",
    "NOT_ALLOWED",
    "INVALID_DATA",
    "MANDATORY_NOT_FOUND",
    "INVALID_REQUEST_METHOD",
    "INVALID_URL_PATTERN",
    "FEATURE_NOT_SUPPORTED",
  ] as const)("is not offered if it cannot help: %s", (code) => {
    expect(handling(code).retry).toBeUndefined();
  });
  it.each([
    "sdk-failed",
    "sdk-slow",
    "crm-silent",
    "connection",
    "own-permissions",
    "unreadable",
    "no-answer",
    "other",
    "step-failed",
    "offline",
    "refused",
    "token-once",
    "token-throttled",
    "INTERNAL_ERROR",
    "TOO_MANY_REQUESTS",
    // Somebody may have fixed it in another tab.
    "INVALID_TOKEN",
    "OAUTH_SCOPE_MISMATCH",
    "NO_PERMISSION",
  ] as const)("is offered if it may help: %s", (code) => {
    expect(handling(code).retry).toBe(true);
  });
});
