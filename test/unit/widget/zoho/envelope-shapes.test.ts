import { describe, expect, it } from "vitest";
import { unwrap } from "../../../../src/widget/zoho/envelope";
import { apiErrors } from "../support/api-errors";
import { spellings, wholeSpellings } from "../support/envelopes";

// The numbers are those of the list of shapes in which CONNECTION.invoke was seen to resolve.

const preferences = { call_preferences: { show_from_number: true, show_to_number: false } };
const noPermission = apiErrors.find(({ body }) => body.code === "NO_PERMISSION")?.body;

const withDetails: readonly [name: string, details: Record<string, unknown>, expected: object][] = [
  [
    "E1, the sample of the documentation, is unreadable: it says nothing",
    { CODE: 200, message: "OK", status: "Success" },
    { ok: false, problem: { code: "unreadable" } },
  ],
  [
    "E2 is the API's body",
    { statusMessage: preferences, status: "true" },
    { ok: true, value: { body: preferences } },
  ],
  [
    "E2 with a real boolean as status is the API's body",
    { statusMessage: preferences, status: true },
    { ok: true, value: { body: preferences } },
  ],
  [
    "E3 is an empty body",
    { statusMessage: "", status: "true" },
    { ok: true, value: { body: undefined } },
  ],
  [
    "E4 is the API's error, in spite of its success",
    { statusMessage: noPermission, status: "true" },
    {
      ok: false,
      problem: {
        code: "NO_PERMISSION",
        zohoCode: "NO_PERMISSION",
        message: "permission denied",
        permissions: ["Crm_Implied_Customize_Zoho_CRM"],
      },
    },
  ],
  [
    "E5 is the wrong host",
    { statusMessage: "Invalid Domain", status: "false" },
    { ok: false, problem: { code: "wrong-host", message: "Invalid Domain" } },
  ],
  [
    "E6 is trouble of the connection, in its own words",
    { statusMessage: "Unable to process your request", status: "false" },
    { ok: false, problem: { code: "connection", message: "Unable to process your request" } },
  ],
  [
    "E6 is not the wrong host because of two words in its sentence",
    { statusMessage: "Not connected: invalid domain name", status: "false" },
    { ok: false, problem: { code: "connection", message: "Not connected: invalid domain name" } },
  ],
  [
    "E6 with a real boolean as status is the same trouble",
    { statusMessage: "Unable to process your request", status: false },
    { ok: false, problem: { code: "connection", message: "Unable to process your request" } },
  ],
  [
    "E7 is trouble with the token",
    { statusMessage: { status: "failure", message: "invalid oauth" } },
    { ok: false, problem: { code: "INVALID_TOKEN", message: "invalid oauth" } },
  ],
  [
    "E7 that also says false is the same trouble",
    { statusMessage: { status: "failure", message: "invalid oauth" }, status: "false" },
    { ok: false, problem: { code: "INVALID_TOKEN", message: "invalid oauth" } },
  ],
];

describe.each(withDetails)("%s", (_name, details, expected) => {
  it.each(Object.entries(spellings))("%s", (_spelling, spell) => {
    expect(unwrap(spell(details))).toEqual(expected);
  });
});

const withoutDetails: readonly [name: string, reply: unknown, problem: object][] = [
  [
    "E8 keeps a code that has words",
    { code: "INVALID_TOKEN", details: {}, message: "token is not valid", status: "error" },
    { code: "INVALID_TOKEN", zohoCode: "INVALID_TOKEN", message: "token is not valid" },
  ],
  [
    "E8 with an unpublished code is trouble of the connection, with that code",
    { code: "CONNECTION_NOT_FOUND", details: {}, message: "no such link name", status: "error" },
    { code: "connection", zohoCode: "CONNECTION_NOT_FOUND", message: "no such link name" },
  ],
  [
    "E10 is trouble of the connection, in the words of its message",
    { message: "Connection is not available", status: "error" },
    { code: "connection", message: "Connection is not available" },
  ],
  [
    "E10 that calls itself SUCCESS is the same trouble",
    { code: "SUCCESS", message: "Connection is not available" },
    { code: "connection", zohoCode: "SUCCESS", message: "Connection is not available" },
  ],
  [
    "an API body without any envelope is no answer of a connection",
    preferences,
    { code: "connection" },
  ],
];

describe.each(withoutDetails)("%s", (_name, reply, problem) => {
  it.each(Object.entries(wholeSpellings))("%s", (_spelling, spell) => {
    expect(unwrap(spell(reply))).toEqual({ ok: false, problem });
  });
});

describe("E9", () => {
  it.each([
    ["a page of HTML", "<html><body>502 Bad Gateway</body></html>"],
    ["a sentence", "Service Unavailable"],
    ["half an object", '{"code":"SUCC'],
  ])("is unreadable with its text: %s", (_what, reply) => {
    expect(unwrap(reply)).toEqual({ ok: false, problem: { code: "unreadable", message: reply } });
  });
  it("is unreadable inside the envelope too", () => {
    const reply = spellings["as objects"]?.({ statusMessage: "<html></html>", status: "true" });
    expect(unwrap(reply)).toEqual({
      ok: false,
      problem: { code: "unreadable", message: "<html></html>" },
    });
  });
});
