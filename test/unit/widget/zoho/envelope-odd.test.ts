import { describe, expect, it } from "vitest";
import { unwrap } from "../../../../src/widget/zoho/envelope";
import { answered, envelope } from "../support/envelopes";

describe("a reply that is not an envelope is unreadable", () => {
  it.each<[unknown]>([
    [undefined],
    [null],
    [true],
    [0],
    [200],
    [""],
    [[]],
    [[answered({})]],
    ["null"],
    ["[]"],
    ['""'],
  ])("%j", (reply) => {
    expect(unwrap(reply)).toMatchObject({ ok: false, problem: { code: "unreadable" } });
  });
});

describe("a body that is not an object is unreadable", () => {
  it.each<[unknown]>([[null], [1], [true], [[]], ["text"], ["null"], [undefined]])("%j", (body) => {
    expect(unwrap(answered(body))).toMatchObject({ ok: false, problem: { code: "unreadable" } });
  });
});

describe("details that are not an object are a connection error", () => {
  it.each<[unknown]>([[undefined], [null], [""], ["text"], [[]], [1]])("%j", (details) => {
    expect(unwrap(envelope(details))).toMatchObject({ ok: false, problem: { code: "connection" } });
  });
});

describe("properties of the prototype do not count", () => {
  it("in the envelope", () => {
    const reply = `{"__proto__":${JSON.stringify(answered({ a: 1 }))}}`;
    expect(unwrap(reply)).toEqual({ ok: false, problem: { code: "connection" } });
    expect(unwrap(Object.create(answered({ a: 1 })))).toMatchObject({ ok: false });
  });
  it("in the body", () => {
    const body: unknown = JSON.parse('{"a":1,"__proto__":{"code":"NO_PERMISSION"}}');
    expect(unwrap(answered(body)).ok).toBe(true);
  });
});

describe("very long text", () => {
  const long = "x".repeat(100_000);
  it.each<[string, unknown]>([
    ["of a gateway's page", long],
    ["in the body's place", answered(long)],
    ["as a message of the API", answered({ code: "NOT_ALLOWED", message: long, status: "error" })],
    ["as a message of the connection", { code: "FAILED", message: long }],
  ])("%s is truncated", (_what, reply) => {
    const result = unwrap(reply);
    const message = result.ok ? "" : (result.problem.message ?? "");
    expect(message.length).toBeGreaterThan(100);
    expect(message.length).toBeLessThanOrEqual(1_000);
    expect(long.startsWith(message.slice(0, 100))).toBe(true);
  });
  it("is truncated as a code too", () => {
    const result = unwrap(answered({ code: long, status: "error" }));
    expect(result.ok ? long : result.problem.zohoCode).toHaveLength(500);
  });
});

describe("a status that says that the connection failed", () => {
  const words = { reason: "closed" };
  it.each([false, "false", "FALSE"])("is %j, and the words of its object are kept", (status) => {
    const details = { statusMessage: words, status };
    expect(unwrap({ code: "SUCCESS", details })).toEqual({
      ok: false,
      problem: { code: "connection" },
    });
  });
  it.each(["falsehood", "not false", "true", undefined])("is not %j", (status) => {
    const details = { statusMessage: words, status };
    expect(unwrap({ code: "SUCCESS", details })).toEqual({ ok: true, value: { body: words } });
  });
});
