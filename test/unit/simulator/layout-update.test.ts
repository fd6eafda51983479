import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import type { Way } from "../../../src/simulator/organisation/caller";
import { fieldIds } from "../../../src/simulator/organisation/fields";
import {
  createOrganisation,
  type Organisation,
} from "../../../src/simulator/organisation/organisation";
import { layoutUpdateScope } from "../../../src/simulator/organisation/scopes";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { sales, standard, support } from "../../../src/simulator/stages/layouts";
import { change, get, send } from "./requests";

const path = `${apiRoot}/settings/layouts`;
const { From_Number__s: from, To_Number__s: to } = fieldIds;
const subject = "3361265000000017019";
const callerId = "3361265000000017041";

const open = (setup: Partial<Settings> = {}) =>
  createOrganisation({
    layouts: [
      standard("From_Number__s", "To_Number__s"),
      sales("From_Number__s"),
      { ...support("From_Number__s"), editable: false },
    ],
    ...setup,
  });

const sectionOf = (layoutId: string) => String(BigInt(layoutId) + 2n);

/** A body that sets one field of the first section of a layout. */
const body = (layoutId: string, id = from, required: unknown = false) => ({
  layouts: [{ sections: [{ id: sectionOf(layoutId), fields: [{ id, required }] }] }],
});

function patch(
  organisation: Organisation,
  sent: unknown = body(standard().id),
  { id = standard().id, module = "Calls", way = "connection" as Way } = {},
) {
  return send(
    organisation,
    { method: "PATCH", path: `${path}/${id}`, query: { module }, body: sent },
    way,
  );
}

const requiredIn = ({ settings }: Organisation) => settings.layouts.map(({ required }) => required);
const before = requiredIn(open());

describe("a change of a layout", () => {
  it("makes one field optional and leaves everything else as it is", () => {
    const organisation = open();
    expect(patch(organisation)).toEqual({
      status: 200,
      body: {
        layouts: [
          {
            code: "SUCCESS",
            details: { id: standard().id },
            message: "layout updated",
            status: "success",
          },
        ],
      },
    });
    expect(requiredIn(organisation)).toEqual([["To_Number__s"], ...before.slice(1)]);
    const { body: read } = get(organisation, `${path}/${standard().id}?module=Calls`);
    expect(read).toHaveProperty(
      "layouts.0.sections.0.fields.1",
      expect.objectContaining({ id: from, required: false }),
    );
    expect(read).toHaveProperty("layouts.0.sections.0.fields.2.required", true);
  });

  it("makes it required again, however often it is requested", () => {
    const organisation = open();
    patch(organisation);
    for (const _ of [1, 2]) patch(organisation, body(standard().id, from, true));
    expect(requiredIn(organisation)[0]).toEqual(["To_Number__s", "From_Number__s"]);
  });

  it("changes several fields, even some that belong to no preference", () => {
    const organisation = open();
    const fields = [
      { id: from, required: false },
      { id: callerId, required: true },
    ];
    const sent = { layouts: [{ sections: [{ id: sectionOf(standard().id), fields }] }] };
    expect(patch(organisation, sent).status).toBe(200);
    expect(requiredIn(organisation)[0]).toEqual(["To_Number__s", "Caller_ID"]);
  });

  it("lets the field be hidden once no layout requires it", () => {
    const organisation = open({ layouts: [standard("From_Number__s"), sales("From_Number__s")] });
    patch(organisation);
    expect(change(organisation, { show_from_number: false }).status).toBe(400);
    patch(organisation, body(sales().id), { id: sales().id });
    expect(change(organisation, { show_from_number: false }).status).toBe(200);
  });

  it("may say SUCCESS and change nothing", () => {
    const organisation = open({ layoutUpdates: "ignored" });
    expect(patch(organisation).status).toBe(200);
    expect(requiredIn(organisation)).toEqual(before);
  });

  it("is that of the organisation behind the connection", () => {
    const { name, zgid, user, preferences } = createOrganisation().settings;
    const other = { name, zgid, user, preferences };
    const organisation = open({
      connection: { linkName: null, authorised: true, organisation: other },
    });
    expect(patch(organisation).status).toBe(200);
    expect(requiredIn(organisation)).toEqual(before);
    const { body: read } = get(organisation, `${path}?module=Calls`);
    expect(read).toHaveProperty("layouts.0.sections.0.fields.1.required", false);
  });
});

describe("who may change a layout", () => {
  it("needs the scope over a connection, and none as the person", () => {
    const organisation = open();
    const { settings } = organisation;
    settings.scopes = settings.scopes.filter((scope) => scope !== layoutUpdateScope);
    expect(patch(organisation)).toMatchObject({ body: { code: "OAUTH_SCOPE_MISMATCH" } });
    expect(requiredIn(organisation)).toEqual(before);
    expect(patch(organisation, undefined, { way: "person" }).status).toBe(200);
  });

  it.each([
    "ZohoCRM.settings.layouts.UPDATE",
    "ZohoCRM.settings.layouts.ALL",
    "ZohoCRM.settings.ALL",
  ])("is enough: %s", (scope) => {
    expect(patch(open({ scopes: [scope] })).status).toBe(200);
  });

  it.each(["connection", "person"] as const)("needs the permission over the %s", (way) => {
    const organisation = open({ mayCustomize: false });
    expect(patch(organisation, undefined, { way })).toMatchObject({
      status: 403,
      body: {
        code: "NO_PERMISSION",
        details: { permissions: ["Crm_Implied_Customize_Zoho_CRM"] },
      },
    });
    expect(requiredIn(organisation)).toEqual(before);
  });
});

describe("a change is refused:", () => {
  const two = { id: from, required: false };
  const inSection = (fields: unknown, id: unknown = sectionOf(standard().id)) => ({
    layouts: [{ sections: [{ id, fields }] }],
  });
  const section = inSection([two]).layouts[0]?.sections[0];
  const ids = (count: number) => Array.from({ length: count }, () => two);

  it.each([
    ["no body", undefined, "INVALID_DATA"],
    ["a list", [], "INVALID_DATA"],
    ["no layouts", {}, "MANDATORY_NOT_FOUND"],
  ])("%s, flat", (_why, sent, code) => {
    const organisation = open();
    expect(patch(organisation, sent ?? null)).toMatchObject({ status: 400, body: { code } });
    expect(requiredIn(organisation)).toEqual(before);
  });

  it.each([
    [
      "a section that the layout has not",
      inSection([two], sectionOf(sales().id)),
      "INVALID_DATA",
      "id",
    ],
    ["no section's id", inSection([two], null), "INVALID_DATA", "id"],
    [
      "a field that the section has not",
      inSection([{ id: "1", required: false }]),
      "INVALID_DATA",
      "id",
    ],
    ["a text for a boolean", body(standard().id, from, "false"), "INVALID_DATA", "required"],
    ["a field of the system", body(standard().id, subject), "NOT_ALLOWED", "required"],
    ["nothing asked of a field", inSection([{ id: from }]), "EXPECTED_FIELD_MISSING", "required"],
    ["no fields", inSection([]), "EXPECTED_FIELD_MISSING", "fields"],
    ["fields as an object", inSection({}), "INVALID_DATA", "fields"],
    ["no sections", { layouts: [{}] }, "EXPECTED_FIELD_MISSING", "sections"],
    ["a name", { layouts: [{ name: "Other", sections: [section] }] }, "INVALID_DATA", "name"],
    ["_delete", inSection([{ ...two, _delete: { permanent: false } }]), "INVALID_DATA", "_delete"],
    ["two layouts", { layouts: [{ sections: [section] }, {}] }, "LIMIT_EXCEEDED", "layouts"],
    [
      "six sections",
      { layouts: [{ sections: Array(6).fill(section) }] },
      "LIMIT_EXCEEDED",
      "sections",
    ],
    ["six fields", inSection(ids(6)), "LIMIT_EXCEEDED", "fields"],
  ])("%s, under layouts", (_why, sent, code, apiName) => {
    const organisation = open();
    expect(patch(organisation, sent)).toMatchObject({
      status: 400,
      body: { layouts: [{ code, status: "error", details: { api_name: apiName } }] },
    });
    expect(requiredIn(organisation)).toEqual(before);
  });

  it("a field that is not there while it is hidden", () => {
    const organisation = open({ preferences: { show_from_number: false, show_to_number: true } });
    expect(patch(organisation)).toMatchObject({ body: { layouts: [{ code: "INVALID_DATA" }] } });
    expect(patch(organisation, body(standard().id, to)).status).toBe(200);
  });

  it("six fields in all sections together", () => {
    const organisation = open({ fieldsPerLayout: 20 });
    const { body: read } = get(organisation, `${path}/${standard().id}?module=Calls`);
    const [first, second] = Object(read).layouts[0].sections;
    const fields = (from: { fields: { id: string }[] }, start: number) =>
      from.fields.slice(start, start + 3).map(({ id }) => ({ id, required: true }));
    const sections = [
      { id: first.id, fields: fields(first, 1) },
      { id: second.id, fields: fields(second, 0) },
    ];
    expect(patch(organisation, { layouts: [{ sections }] })).toMatchObject({
      body: { layouts: [{ code: "LIMIT_EXCEEDED" }] },
    });
    expect(requiredIn(organisation)).toEqual(before);
    const [one, other] = sections;
    const less = { layouts: [{ sections: [one, { ...other, fields: other?.fields.slice(1) }] }] };
    expect(patch(organisation, less).status).toBe(200);
  });

  it("a layout that nobody may edit, as its actions_allowed say", () => {
    const organisation = open();
    const { id } = support();
    expect(get(organisation, `${path}/${id}?module=Calls`).body).toMatchObject({
      layouts: [{ actions_allowed: { edit: false } }],
    });
    expect(patch(organisation, body(id), { id })).toMatchObject({
      status: 400,
      body: { layouts: [{ code: "NOT_ALLOWED", details: { id } }] },
    });
    expect(requiredIn(organisation)).toEqual(before);
  });

  it("an unknown id", () => {
    expect(patch(open(), body("1"), { id: "1" })).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA" },
    });
  });

  it("every layout of Calls, if Zoho does not allow it", () => {
    const organisation = open({ layoutUpdates: "refused" });
    expect(patch(organisation)).toMatchObject({ status: 400, body: { code: "NOT_ALLOWED" } });
    expect(requiredIn(organisation)).toEqual(before);
  });

  it("another module, and the whole list", () => {
    expect(patch(open(), undefined, { module: "Leads" })).toMatchObject({
      body: { code: "INVALID_MODULE" },
    });
    expect(send(open(), { method: "PATCH", path, query: { module: "Calls" } })).toMatchObject({
      body: { code: "INVALID_REQUEST_METHOD" },
    });
  });
});
