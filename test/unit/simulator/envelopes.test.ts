import { describe, expect, it } from "vitest";
import { type EnvelopeName, ordinary, wrapIn } from "../../../src/simulator/wire/envelopes";

const body = { call_preferences: { show_from_number: true, show_to_number: true } };
const reply = { status: 200, body };

describe("the ordinary envelope", () => {
  it.each([
    [{ status: 200, body }, "E2"],
    [{ status: 204, body: undefined }, "E3"],
    [{ status: 401, body: {} }, "E4"],
  ])("of %j is %s", (given, name) => {
    expect(ordinary(given)).toBe(name);
  });
});

describe("an envelope's form", () => {
  it("is an object", () => {
    expect(wrapIn("E2", reply, "object")).toEqual({
      rejected: false,
      data: {
        code: "SUCCESS",
        details: { statusMessage: body, status: "true" },
        message: "Connection invoked successfully",
        status: "success",
      },
    });
  });

  it("has the API's body as JSON text", () => {
    const { data } = wrapIn("E4", { status: 400, body: { code: "X" } }, "inner text");
    expect(data).toHaveProperty("details.statusMessage", '{"code":"X"}');
  });

  it("is JSON text as a whole", () => {
    const { data } = wrapIn("E2", reply, "text");
    expect(JSON.parse(String(data))).toHaveProperty("details.statusMessage", body);
  });
});

it.each<[EnvelopeName, object]>([
  ["E1", { code: "SUCCESS", details: { CODE: 200, message: body } }],
  ["E3", { details: { statusMessage: "", status: "true" } }],
  ["E5", { code: "SUCCESS", details: { statusMessage: "Invalid Domain", status: "false" } }],
  ["E6", { code: "SUCCESS", details: { status: "false" } }],
  ["E7", { details: { statusMessage: { status: "failure", message: "invalid oauth" } } }],
  ["E8", { code: "INVALID_TOKEN", status: "error" }],
  ["E10", { status: "error" }],
])("%s has its shape", (name, shape) => {
  expect(wrapIn(name, reply, "object")).toMatchObject({ rejected: false, data: shape });
});

it("E9 is bare text, E10 has no details, E11 is rejected", () => {
  expect(typeof wrapIn("E9", reply, "object").data).toBe("string");
  expect(wrapIn("E10", reply, "object").data).not.toHaveProperty("details");
  expect(wrapIn("E11", reply, "object").rejected).toBe(true);
});
