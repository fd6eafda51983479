import { describe, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { ruleList } from "../../../src/simulator/stages/rules";
import { get } from "./requests";

const v8 = "/crm/v8/settings";
const everything: Partial<Settings> = {
  unpublished: true,
  rules: ruleList("own", "criterion", "layout", "workflow", "fieldUpdate", "blueprint"),
};

const customize = "Crm_Implied_Customize_Zoho_CRM";
const workflow = "Crm_Implied_Manage_Workflow";

/** Path with query, the scope that lets it be read, the permission that it asks for. */
const addresses: [string, string, string | undefined][] = [
  [`${v8}/layouts?module=Calls`, "ZohoCRM.settings.layouts.READ", undefined],
  [`${v8}/validation_rules?module=Calls`, "ZohoCRM.settings.validation_rules.READ", customize],
  [
    "/crm/v9/settings/layout_rules?module=Calls&include=conditions",
    "ZohoCRM.settings.layout_rules.READ",
    customize,
  ],
  [
    `${v8}/automation/workflow_rules?module=Calls`,
    "ZohoCRM.settings.workflow_rules.READ",
    workflow,
  ],
  [
    `${v8}/automation/field_updates?module=Calls`,
    "ZohoCRM.settings.automation_actions.READ",
    workflow,
  ],
  [`${v8}/blueprints?module=Calls`, "ZohoCRM.settings.blueprint.READ", customize],
  [
    `${v8}/blueprints/3361265000001700003?fields=state,transition`,
    "ZohoCRM.settings.blueprint.READ",
    customize,
  ],
  ["/crm/v8/users?type=CurrentUser", "ZohoCRM.users.READ", undefined],
  ["/crm/v8/org", "ZohoCRM.org.READ", undefined],
  [
    `${v8}/profiles/3361265000000026011`,
    "ZohoCRM.settings.profiles.READ",
    "Crm_Implied_Manage_Profiles",
  ],
];

describe.each(addresses)("GET %s", (address, scope, permission) => {
  it("answers with its scope alone", () => {
    const organisation = createOrganisation({ ...everything, scopes: [scope] });
    expect(get(organisation, address).status).toBe(200);
  });

  it("answers without a scope to the person", () => {
    const organisation = createOrganisation({ ...everything, scopes: [], token: "absent" });
    expect(get(organisation, address, "person").status).toBe(200);
  });

  it("refuses without its scope", () => {
    const organisation = createOrganisation(everything);
    organisation.settings.scopes = organisation.settings.scopes.filter((known) => known !== scope);
    expect(get(organisation, address)).toMatchObject({
      status: 401,
      body: { code: "OAUTH_SCOPE_MISMATCH" },
    });
  });

  it(permission ? `refuses without ${permission}` : "asks for no permission", () => {
    const organisation = createOrganisation({
      ...everything,
      mayCustomize: false,
      lacks: ["Crm_Implied_Manage_Profiles", workflow],
    });
    const reply = get(organisation, address);
    expect(reply.status).toBe(permission ? 403 : 200);
    if (permission) {
      expect(reply.body).toMatchObject({
        code: "NO_PERMISSION",
        details: { permissions: [permission] },
      });
    }
  });

  it("cannot be written to", () => {
    const organisation = createOrganisation(everything);
    expect(get(organisation, address, "connection", "PUT").body).toMatchObject({
      code: "INVALID_REQUEST_METHOD",
    });
  });
});

describe.each(addresses.filter(([address]) => address.includes("module=")))("%s", (address) => {
  it("wants to know the module", () => {
    const organisation = createOrganisation(everything);
    const without = address.replace("module=Calls", "");
    expect(get(organisation, without).body).toMatchObject({ code: "REQUIRED_PARAM_MISSING" });
    const other = address.replace("Calls", "Leads");
    expect(get(organisation, other).body).toMatchObject({ code: "INVALID_MODULE" });
  });

  it("is empty with 204", () => {
    const organisation = createOrganisation({ unpublished: true, layouts: [] });
    expect(get(organisation, address)).toEqual({ status: 204, body: undefined });
  });
});

it.each([`${v8}/validation_rules?module=Calls`, "/crm/v9/settings/layout_rules?module=Calls"])(
  "does not know %s while it is not published",
  (address) => {
    const organisation = createOrganisation({ ...everything, unpublished: false });
    expect(get(organisation, address)).toMatchObject({
      status: 404,
      body: { code: "INVALID_URL_PATTERN" },
    });
  },
);

it.each(["workflow_rules", "field_updates"])("may not support %s", (list) => {
  const organisation = createOrganisation({ ...everything, automationLists: false });
  expect(get(organisation, `${v8}/automation/${list}?module=Calls`)).toMatchObject({
    status: 400,
    body: { code: "API_NOT_SUPPORTED" },
  });
});

it.each([`${v8}/blueprints/1`, `${v8}/profiles/1`])("has nothing at %s", (address) => {
  expect(get(createOrganisation(everything), address).status).toBe(204);
});

it("has layout rules in version 9 only", () => {
  const organisation = createOrganisation(everything);
  expect(get(organisation, `${v8}/layout_rules?module=Calls`).status).toBe(404);
});
