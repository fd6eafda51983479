import { describe, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { change, put } from "./requests";

const shown = { show_from_number: true, show_to_number: true };

describe("a change", () => {
  it("is answered by one object without the values", () => {
    expect(change(createOrganisation(), { show_to_number: false })).toEqual({
      status: 200,
      body: {
        call_preferences: {
          code: "SUCCESS",
          details: {},
          message: "Calls preferences updated successfully",
          status: "success",
        },
      },
    });
  });

  it("leaves an omitted preference as it is", () => {
    const organisation = createOrganisation();
    change(organisation, { show_to_number: false });
    expect(organisation.settings.preferences).toEqual({ ...shown, show_to_number: false });
    change(organisation, {});
    expect(organisation.settings.preferences).toEqual({ ...shown, show_to_number: false });
  });

  it("may name both", () => {
    const organisation = createOrganisation();
    change(organisation, { show_from_number: false, show_to_number: false });
    expect(organisation.settings.preferences).toEqual({
      show_from_number: false,
      show_to_number: false,
    });
  });
});

describe("a change if the API insists on both", () => {
  it.each([
    ["show_from_number", "show_to_number"],
    ["show_to_number", "show_from_number"],
  ])("of %s alone is refused", (given, missing) => {
    const organisation = createOrganisation({ insistsOnBoth: true });
    expect(change(organisation, { [given]: false })).toMatchObject({
      status: 400,
      body: { code: "MANDATORY_NOT_FOUND", details: { api_name: missing } },
    });
    expect(organisation.settings.preferences).toEqual(shown);
  });

  it("of both is made", () => {
    const organisation = createOrganisation({ insistsOnBoth: true });
    expect(change(organisation, { ...shown, show_to_number: false }).status).toBe(200);
  });
});

describe("a wrong body", () => {
  it.each([
    ["is empty", undefined, undefined, "jsonobject"],
    ["is a text", '{"call_preferences":{}}', undefined, "jsonobject"],
    ["is a list", [], undefined, "jsonobject"],
    ["holds a list", { call_preferences: [shown] }, "call_preferences", "jsonobject"],
    ["holds null", { call_preferences: null }, "call_preferences", "jsonobject"],
    [
      "has a text for a boolean",
      { call_preferences: { ...shown, show_to_number: "false" } },
      "show_to_number",
      "boolean",
    ],
  ])("because it %s is INVALID_DATA", (_why, body, name, type) => {
    const organisation = createOrganisation();
    const reply = put(organisation, body);
    expect(reply).toMatchObject({
      status: 400,
      body: {
        call_preferences: { code: "INVALID_DATA", details: { expected_data_type: type } },
      },
    });
    if (name) expect(reply.body).toHaveProperty("call_preferences.details.api_name", name);
    else expect(reply.body).not.toHaveProperty("call_preferences.details.api_name");
    expect(organisation.settings.preferences).toEqual(shown);
  });

  it("because the key is missing is MANDATORY_NOT_FOUND", () => {
    expect(put(createOrganisation(), { show_to_number: false })).toMatchObject({
      status: 400,
      body: { code: "MANDATORY_NOT_FOUND", details: { api_name: "call_preferences" } },
    });
  });

  it("changes nothing even where the other value is right", () => {
    const organisation = createOrganisation();
    change(organisation, { show_from_number: false, show_to_number: 0 });
    expect(organisation.settings.preferences).toEqual(shown);
  });
});
