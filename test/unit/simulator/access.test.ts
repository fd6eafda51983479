import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { change, send } from "./requests";

describe("a request that is accepted", () => {
  it("reads both preferences", () => {
    const reply = send(createOrganisation());
    expect(reply).toEqual({
      status: 200,
      body: { call_preferences: { show_from_number: true, show_to_number: true } },
    });
  });

  it.each([
    ["ZohoCRM.settings.modules.READ", 200, 401],
    ["ZohoCRM.settings.modules.UPDATE", 401, 200],
    ["ZohoCRM.settings.modules.ALL", 200, 200],
  ])("needs a scope for what it does: %s", (scope, read, write) => {
    const organisation = createOrganisation({ scopes: [scope] });
    expect(send(organisation).status).toBe(read);
    expect(change(organisation, { show_to_number: false }).status).toBe(write);
  });
});

describe("a request that is refused", () => {
  const refusals: [Partial<Settings>, number, string][] = [
    [{ token: "absent" }, 401, "AUTHENTICATION_FAILURE"],
    [{ token: "revoked" }, 401, "INVALID_TOKEN"],
    [{ scopes: [] }, 401, "OAUTH_SCOPE_MISMATCH"],
    [{ supported: false }, 403, "FEATURE_NOT_SUPPORTED"],
    [{ mayCustomize: false }, 403, "NO_PERMISSION"],
  ];

  it.each(refusals)("%j: %i %s", (setup, status, code) => {
    const organisation = createOrganisation(setup);
    for (const reply of [send(organisation), change(organisation, { show_to_number: false })]) {
      expect(reply).toMatchObject({ status, body: { code, status: "error" } });
    }
    expect(organisation.settings.preferences.show_to_number).toBe(true);
  });

  it("names the permission that is missing", () => {
    const reply = send(createOrganisation({ mayCustomize: false }));
    expect(reply.body).toMatchObject({
      details: { permissions: ["Crm_Implied_Customize_Zoho_CRM"] },
    });
  });

  it("comes too early, until the time is over", () => {
    let now = 10_000;
    const organisation = createOrganisation({ limitedUntil: 25_000 }, () => now);
    expect(send(organisation)).toMatchObject({
      status: 429,
      body: { code: "TOO_MANY_REQUESTS", details: { retry_after: 15 } },
    });
    now = 25_000;
    expect(send(organisation).status).toBe(200);
  });

  it.each(["POST", "DELETE", "PATCH"])("has a wrong method: %s", (method) => {
    const reply = send(createOrganisation(), { method });
    expect(reply).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST_METHOD" } });
  });

  it.each(["/crm/v0/settings/call_preferences", `${apiRoot}/settings/call_preferences/1`, "/"])(
    "has a wrong path: %s",
    (path) => {
      const reply = send(createOrganisation(), { path });
      expect(reply).toMatchObject({ status: 404, body: { code: "INVALID_URL_PATTERN" } });
    },
  );

  it("goes to another organisation's host", () => {
    const reply = send(createOrganisation(), { host: "www.zohoapis.eu" });
    expect(reply).toMatchObject({ status: 400, body: { code: "INVALID_HOST" } });
  });
});
