import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { ruleList } from "../../../src/simulator/stages/rules";
import { get } from "./requests";

const root = `${apiRoot}/settings`;
const everything: Partial<Settings> = {
  unpublished: true,
  rules: ruleList(
    "own",
    "criterion",
    "layout",
    "workflow",
    "fieldUpdate",
    "webhook",
    "leadFieldUpdate",
    "leadWebhook",
    "blueprint",
  ),
};

const customize = "Crm_Implied_Customize_Zoho_CRM";
const workflow = "Crm_Implied_Manage_Workflow";

/** Path with query, the scope to read it, and the permission that it requires. */
const addresses: [string, string, string | undefined][] = [
  [`${root}/layouts?module=Calls`, "ZohoCRM.settings.layouts.READ", undefined],
  [`${root}/validation_rules?module=Calls`, "ZohoCRM.settings.validation_rules.READ", customize],
  [
    "/crm/v9/settings/layout_rules?module=Calls&include=conditions",
    "ZohoCRM.settings.layout_rules.READ",
    customize,
  ],
  [
    `${root}/automation/workflow_rules?module=Calls`,
    "ZohoCRM.settings.workflow_rules.READ",
    workflow,
  ],
  [
    `${root}/automation/field_updates?module=Calls`,
    "ZohoCRM.settings.automation_actions.READ",
    workflow,
  ],
  ...[
    "field_updates?related_module=Calls",
    "webhooks?module=Calls",
    "webhooks/3361265000001800003",
  ].map((path): [string, string, string] => [
    `${root}/automation/${path}`,
    "ZohoCRM.settings.automation_actions.READ",
    workflow,
  ]),
  [`${root}/custom_views?module=Calls`, "ZohoCRM.settings.custom_views.READ", undefined],
  [
    `${root}/custom_views/3361265000000087501?module=Calls`,
    "ZohoCRM.settings.custom_views.READ",
    undefined,
  ],
  [`${root}/modules/Calls`, "ZohoCRM.settings.modules.READ", undefined],
  [`${root}/layouts/3361265000000095033?module=Calls`, "ZohoCRM.settings.layouts.READ", undefined],
  [`${root}/blueprints?module=Calls`, "ZohoCRM.settings.blueprint.READ", customize],
  [
    `${root}/blueprints/3361265000001700003?fields=state,transition`,
    "ZohoCRM.settings.blueprint.READ",
    customize,
  ],
  [`${apiRoot}/users?type=CurrentUser`, "ZohoCRM.users.READ", undefined],
  [`${apiRoot}/org`, "ZohoCRM.org.READ", undefined],
  [
    `${root}/profiles/3361265000000026011`,
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

const lists = addresses.filter(([address]) => address.includes("module="));
const ofActions = lists.filter(([, scope]) => scope.includes("automation_actions"));

describe.each(lists.filter((list) => !ofActions.includes(list)))("%s", (address) => {
  it("requires the module", () => {
    const organisation = createOrganisation(everything);
    const without = address.replace("module=Calls", "");
    expect(get(organisation, without).body).toMatchObject({ code: "REQUIRED_PARAM_MISSING" });
    const other = address.replace("Calls", "Leads");
    expect(get(organisation, other).body).toMatchObject({ code: "INVALID_MODULE" });
  });

  it("is empty with 204", () => {
    const organisation = createOrganisation({ unpublished: true, layouts: [], listViews: [] });
    expect(get(organisation, address)).toEqual({ status: 204, body: undefined });
  });
});

describe.each(ofActions)("%s", (address) => {
  it("works without a module, and knows no other", () => {
    const organisation = createOrganisation(everything);
    const without = address.replace(/\w*module=Calls/, "");
    expect(get(organisation, without).status).toBe(200);
    expect(get(organisation, address.replace("=Calls", "=toString"))).toMatchObject({
      status: 400,
      body: { code: "INVALID_MODULE" },
    });
  });

  it("is empty with 204", () => {
    expect(get(createOrganisation(), address)).toEqual({ status: 204, body: undefined });
  });
});

it.each([`${root}/validation_rules?module=Calls`, "/crm/v9/settings/layout_rules?module=Calls"])(
  "does not know %s while it is not published",
  (address) => {
    const organisation = createOrganisation({ ...everything, unpublished: false });
    expect(get(organisation, address)).toMatchObject({
      status: 404,
      body: { code: "INVALID_URL_PATTERN" },
    });
  },
);

it.each(["workflow_rules", "field_updates", "webhooks"])("may not support %s", (list) => {
  const organisation = createOrganisation({ ...everything, automationLists: false });
  expect(get(organisation, `${root}/automation/${list}?module=Calls`)).toMatchObject({
    status: 400,
    body: { code: "API_NOT_SUPPORTED" },
  });
});

it.each([
  `${root}/blueprints/1`,
  `${root}/profiles/1`,
  `${root}/automation/webhooks/1`,
  `${root}/custom_views/1?module=Calls`,
  `${root}/layouts/1?module=Calls`,
])("has nothing at %s", (address) => {
  expect(get(createOrganisation(everything), address).status).toBe(204);
});

it("knows the metadata of Calls by its API name and by its id, and of no other module", () => {
  const organisation = createOrganisation();
  const [byName, byId] = ["Calls", "3361265000000002205"].map((name) =>
    get(organisation, `${root}/modules/${name}`),
  );
  expect(byName).toMatchObject({
    status: 200,
    body: { modules: [{ isBlueprintSupported: true }] },
  });
  expect(byId).toEqual(byName);
  expect(get(organisation, `${root}/modules/Leads`)).toMatchObject({
    status: 400,
    body: { code: "NOT_SUPPORTED" },
  });
});

it("may omit whether Calls supports blueprints", () => {
  const { body } = get(
    createOrganisation({ blueprintSupport: "omitted" }),
    `${root}/modules/Calls`,
  );
  expect(body).toHaveProperty("modules.0.api_name", "Calls");
  expect(body).not.toHaveProperty("modules.0.isBlueprintSupported");
});

it("has layout rules in version 9 only", () => {
  const organisation = createOrganisation(everything);
  expect(get(organisation, "/crm/v9/settings/layout_rules?module=Calls").status).toBe(200);
  expect(get(organisation, "/crm/v0/settings/layout_rules?module=Calls").status).toBe(404);
});
