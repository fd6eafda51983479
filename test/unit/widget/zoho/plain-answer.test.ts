import { describe, expect, it } from "vitest";
import { plainAnswer } from "../../../../src/widget/zoho/plain-answer";

const values = { call_preferences: { show_from_number: true, show_to_number: false } };

/** The SDK's reply around a body of the API. */
function reply(body: unknown, code = "SUCCESS", status = "true") {
  return { code, details: { statusMessage: body, status } };
}

describe("a reply with nothing but booleans", () => {
  it.each([
    ["as objects", reply(values)],
    ["as texts", JSON.stringify(reply(JSON.stringify(values)))],
    ["on one level", reply({ show_from_number: true })],
  ])("is the answer, %s", (_how, plain) => {
    expect(plainAnswer(plain)?.ok).toBe(true);
  });
});

describe("left to the reader of envelopes is a reply", () => {
  it.each<[string, unknown]>([
    ["with another code", reply(values, "FAILURE")],
    ["with another status", reply(values, "SUCCESS", "false")],
    ["with nothing in it", reply({})],
    ["with an empty object in it", reply({ call_preferences: {} })],
    ["with a text among the values", reply({ show_from_number: true, message: "w" })],
    ["with a list", reply([true])],
    ["with a text for a body", reply("true")],
    ["that is none", undefined],
  ])("%s", (_what, other) => {
    expect(plainAnswer(other)).toBeUndefined();
  });
});
