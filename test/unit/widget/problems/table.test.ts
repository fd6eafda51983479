import { describe, expect, it } from "vitest";
import { handling, type ProblemCode } from "../../../../src/widget/problems/table";

// How a problem is treated follows from whether the write can have been carried out.

describe("a write that ended so was certainly not carried out", () => {
  it.each([
    "NOT_ALLOWED",
    "INVALID_DATA",
    "MANDATORY_NOT_FOUND",
    "NO_PERMISSION",
    "INVALID_TOKEN",
    "OAUTH_SCOPE_MISMATCH",
    "wrong-host",
    "TOO_MANY_REQUESTS",
    "INVALID_REQUEST_METHOD",
    "INVALID_URL_PATTERN",
    "FEATURE_NOT_SUPPORTED",
    "LIMIT_EXCEEDED",
    "refused",
    "token-once",
    "token-throttled",
    "read-only",
  ] as const)("%s", (code) => {
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
  it.each(["not-in-crm", "host-unknown", "wrong-host", "NOT_ALLOWED", "INVALID_DATA"] as const)(
    "is not offered where it cannot help: %s",
    (code) => {
      expect(handling(code).retry).toBeUndefined();
    },
  );
  it.each([
    "sdk-failed",
    "sdk-slow",
    "crm-silent",
    "connection",
    "own-permissions",
    "unreadable",
    "no-answer",
    "other",
    "INTERNAL_ERROR",
    "TOO_MANY_REQUESTS",
    // Somebody may have mended it in another tab.
    "INVALID_TOKEN",
    "OAUTH_SCOPE_MISMATCH",
    "NO_PERMISSION",
  ] as const)("is offered where it may help: %s", (code) => {
    expect(handling(code).retry).toBe(true);
  });
});
