import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { findStage } from "../../../src/simulator/stages";
import { sales, standard } from "../../../src/simulator/stages/layouts";
import { asked } from "./crm";
import { get, send } from "./requests";

const layouts = { category: "META", type: "LAYOUTS", Entity: "Calls" };
const admin = "3361265000000150015";

function stage(id: string): Partial<Settings> {
  return findStage(id).stage.setup?.() ?? {};
}

describe("the SDK's own calls, which need no connection", () => {
  const revoked: Partial<Settings> = { token: "revoked", scopes: [] };

  it.each([
    [{ category: "CONFIG", type: "CURRENT_USER" }, "users.0.full_name", "First Admin"],
    [{ category: "CONFIG", type: "ORG" }, "org.0.domain_name", "org20099887766"],
    [{ category: "CONFIG", type: "USER_PREFERENCE" }, "mode", "day"],
    [layouts, "layouts.0.name", "Standard"],
    [
      { category: "META", type: "CUSTOM_VIEWS", Entity: "Calls" },
      "custom_views.0.system_name",
      "ALLVIEWS",
    ],
    [
      { category: "META", type: "CUSTOM_VIEW", Entity: "Calls", Id: "3361265000000087501" },
      "custom_views.0.fields.0.api_name",
      "Subject",
    ],
    [{ category: "USER", ID: admin }, "users.0.language", "en_US"],
    [
      { category: "PROFILES", type: "GET_PROFILE", ID: "3361265000000026011" },
      "profiles.0.permissions_details.0.enabled",
      true,
    ],
  ])("%j", (data, place, value) => {
    const answer = asked(createOrganisation(revoked), data);
    expect(answer.rejected).toBe(false);
    expect(answer.data).toHaveProperty(place, value);
  });

  it.each(["night", "mode-other"])("return the mode of stage %s", (id) => {
    const organisation = createOrganisation(stage(id));
    const { data } = asked(organisation, { category: "CONFIG", type: "USER_PREFERENCE" });
    expect(data).toEqual({ mode: organisation.settings.mode });
    expect(data).not.toEqual({ mode: "day" });
  });

  it.each([
    { category: "CONFIG", type: "OTHER" },
    { category: "META", type: "FIELDS", Entity: "Calls" },
    { category: "META", type: "LAYOUTS", Entity: "Leads" },
    { category: "META", type: "CUSTOM_VIEWS", Entity: "Leads" },
    { category: "USER", ID: "1" },
    { category: "PROFILES", type: "GET_PROFILES" },
    { category: "PROFILES", type: "GET_PROFILE", ID: "1" },
    { category: "OTHER" },
  ])("%j rejects", (data) => {
    expect(asked(createOrganisation(), data).rejected).toBe(true);
  });

  it("may return the user flat", () => {
    const organisation = createOrganisation({ flatUser: true });
    const { data } = asked(organisation, { category: "CONFIG", type: "CURRENT_USER" });
    expect(data).toMatchObject({ id: admin, email: "admin@larkspur.example" });
  });

  it("answer with the person's permissions, not those behind the connection", () => {
    const organisation = createOrganisation({ person: { mayCustomize: false } });
    expect(asked(organisation, layouts).data).toHaveProperty("layouts.0.profiles", null);
    expect(send(organisation).status).toBe(200);
    expect(send(organisation, {}, "person").status).toBe(403);
    organisation.settings.person = { lacks: ["Crm_Implied_Manage_Profiles"] };
    const profile = { category: "PROFILES", type: "GET_PROFILE", ID: "3361265000000026011" };
    expect(asked(organisation, profile).rejected).toBe(true);
  });

  it("show the layouts that the person sees", () => {
    const organisation = createOrganisation({
      layouts: [standard(), { ...sales(), hiddenFromPerson: true }],
    });
    expect(asked(organisation, layouts).data).toHaveProperty("layouts.length", 1);
    const { body } = get(organisation, `${apiRoot}/settings/layouts?module=Calls`);
    expect(body).toHaveProperty("layouts.length", 2);
  });
});

describe("a connection that does not forward PATCH", () => {
  const call = (method: string) => {
    const connection = { linkName: null, authorised: true, refusesPatch: true as const };
    const organisation = createOrganisation({ connection, layouts: [standard("To_Number__s")] });
    const id = { id: "3361265000000095035" };
    const fields = [{ id: "3361265000001234013", required: false }];
    const url = `https://www.zohoapis.com${apiRoot}/settings/layouts/${standard().id}?module=Calls`;
    const parameters = JSON.stringify({ layouts: [{ sections: [{ ...id, fields }] }] });
    const data = { url, method, param_type: method === "GET" ? 1 : 2, parameters, headers: "{}" };
    const { data: answer } = asked(organisation, {
      category: "CRM_CONNECTION",
      connectionName: "calls_preferences",
      data: { data },
    });
    return { answer, left: organisation.usesOf("show_to_number").length };
  };

  it("sends nothing to the API", () => {
    const { answer, left } = call("PATCH");
    expect(answer).not.toHaveProperty("details");
    expect(left).toBe(1);
  });

  it("forwards everything else", () => {
    expect(call("GET").answer).toHaveProperty("details.statusMessage.layouts.0.name", "Standard");
  });
});

describe("whose connection it is", () => {
  const user = (organisation: ReturnType<typeof createOrganisation>) =>
    get(organisation, `${apiRoot}/users?type=CurrentUser`);

  it("is the person's", () => {
    expect(user(createOrganisation()).body).toHaveProperty("users.0.id", admin);
  });

  it("is someone else's", () => {
    const { body } = user(createOrganisation(stage("someone-elses-connection")));
    expect(body).toHaveProperty("users.0.email", "second@larkspur.example");
    expect(body).not.toHaveProperty("users.0.id", admin);
  });

  it("is the same person's in another organisation, and changes that one", () => {
    const organisation = createOrganisation(stage("other-organisation"));
    expect(user(organisation).body).toHaveProperty("users.0.email", "admin@larkspur.example");
    expect(user(organisation).body).not.toHaveProperty("users.0.id", admin);
    expect(get(organisation, `${apiRoot}/org`).body).toHaveProperty("org.0.zgid", "20044556677");
    expect(send(organisation).body).toHaveProperty("call_preferences.show_from_number", false);
    const body = { call_preferences: { show_to_number: false } };
    expect(send(organisation, { method: "PUT", body }).status).toBe(200);
    expect(organisation.settings.preferences.show_to_number).toBe(true);
    expect(send(organisation).body).toHaveProperty("call_preferences.show_to_number", false);
  });

  it.each(["permissions-unclear", "permissions-hidden", "permissions-hidden-no-layouts"])(
    "cannot be determined in stage %s",
    (id) => {
      const organisation = createOrganisation(stage(id));
      expect(user(organisation).body).toMatchObject({ code: "OAUTH_SCOPE_MISMATCH" });
      expect(send(organisation).status).toBe(200);
      const own = asked(organisation, layouts).data;
      if (id === "permissions-hidden") expect(own).toHaveProperty("layouts.0.profiles", null);
      else expect(own).toHaveProperty("layouts.0.profiles.0.name", "Administrator");
    },
  );
});
