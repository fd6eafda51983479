import { beforeEach, describe, expect, it, vi } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { fieldIds } from "../../../src/simulator/organisation/fields";
import {
  createOrganisation,
  type Organisation,
} from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { createZrc } from "../../../src/simulator/sdk/zrc";
import { createConnections } from "../../../src/simulator/sdk/zrc-connections";
import { standard } from "../../../src/simulator/stages/layouts";
import { asked } from "./crm";

const path = `${apiRoot}/settings/call_preferences`;
const unknownConnection = { linkName: "another", authorised: true };

let sent: object[];
beforeEach(() => {
  sent = [];
});

/** The SDK's side and the CRM page's, without the wire between them. */
function ask(organisation: Organisation): (data: object) => Promise<unknown> {
  return async (data) => {
    sent.push(data);
    const answer = asked(organisation, { ...data });
    if (answer.rejected) throw answer.data;
    return answer.data;
  };
}

function open(setup: Partial<Settings> = {}) {
  const organisation = createOrganisation(setup);
  return { organisation, zrc: createZrc(ask(organisation), () => true) };
}

describe("a request with zrc", () => {
  it("requests the page's address once, then sends the request", async () => {
    const { zrc } = open();
    await zrc.get(path, { params: { a: "b" } });
    await zrc.get(path);
    expect(sent).toEqual([
      { category: "GET_PARENT_URL", zrcVersion: "1.0" },
      {
        category: "ZRC_REQUEST",
        url: `https://crm.zoho.com${path}?a=b`,
        options: {},
        requestConfig: { method: "GET", headers: {} },
      },
      expect.objectContaining({ category: "ZRC_REQUEST" }),
    ]);
  });

  it("resolves with the true status, and needs no connection or scope", async () => {
    const { zrc } = open({ connection: unknownConnection, scopes: [], token: "absent" });
    expect(await zrc.get(path)).toMatchObject({
      status: 200,
      data: { call_preferences: { show_from_number: true } },
    });
  });

  it("puts an object as JSON text", async () => {
    const { zrc, organisation } = open();
    const body = { call_preferences: { show_to_number: false } };
    expect(await zrc.put(path, body)).toMatchObject({ status: 200 });
    expect(organisation.settings.preferences.show_to_number).toBe(false);
    expect(sent.at(-1)).toMatchObject({
      requestConfig: {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
    });
  });

  it("patches, without a scope", async () => {
    const { zrc, organisation } = open({ layouts: [standard("To_Number__s")], scopes: [] });
    const fields = [{ id: fieldIds.To_Number__s, required: false }];
    const body = { layouts: [{ sections: [{ id: "3361265000000095035", fields }] }] };
    const layout = `${apiRoot}/settings/layouts/${standard().id}`;
    expect(await zrc.patch(layout, body, { params: { module: "Calls" } })).toMatchObject({
      status: 200,
      data: { layouts: [{ code: "SUCCESS" }] },
    });
    expect(organisation.usesOf("show_to_number")).toEqual([]);
    expect(sent.at(-1)).toMatchObject({
      requestConfig: { method: "PATCH", body: JSON.stringify(body) },
    });
  });

  it("has the person's permissions, in the organisation of the page", async () => {
    const { zrc, organisation } = open({ mayCustomize: false, person: { mayCustomize: true } });
    expect(await zrc.get(path)).toMatchObject({ status: 200 });
    organisation.settings.person.mayCustomize = false;
    await expect(zrc.get(path)).rejects.toMatchObject({
      error: { name: "API_ERROR" },
      request: { requestConfig: { method: "GET" } },
      response: { status: 403, data: { code: "NO_PERMISSION" } },
    });
  });

  it("returns an empty answer as an empty text", async () => {
    const { zrc } = open();
    const list = `${apiRoot}/settings/blueprints?module=Calls`;
    expect(await zrc.get(list)).toMatchObject({ status: 204, data: "" });
  });

  it.each([
    ["/crm/v6/org", {}],
    [`https://www.zohoapis.com${apiRoot}/org`, {}],
    [path, { timeout: 5 }],
    [7, {}],
  ])("of %j with %j is not valid", async (address, config) => {
    const { zrc } = open();
    await expect(zrc.get(address, config)).rejects.toMatchObject({
      name: "ZRC_VALIDATION_FAILED_ERROR",
    });
    expect(sent).toEqual([]);
  });

  it("before the SDK is ready prints an error and returns undefined", () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(createZrc(ask(createOrganisation()), () => false).get(path)).toBeUndefined();
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  it.each([
    [{ errorType: "ZrcError", message: "m" }, "ZRC_ERROR"],
    [{ errorType: "ConnectionError", message: "m" }, "CONNECTION_ERROR"],
    [{ errorType: "PermissionException", message: "m" }, "ZRC_ERROR"],
    [{ errorType: "NewType", message: "m" }, "ZRC_ERROR"],
  ])("%j on the wire rejects with an Error", async (failed, name) => {
    const zrc = createZrc(
      async () => {
        throw failed;
      },
      () => true,
    );
    await expect(zrc.get(path)).rejects.toMatchObject({ name, message: "m" });
  });

  it.each(["text", undefined, { code: "X" }])(
    "%j on the wire rejects unchanged",
    async (failed) => {
      const zrc = createZrc(
        async () => {
          throw failed;
        },
        () => true,
      );
      await expect(zrc.get(path)).rejects.toEqual(failed);
    },
  );
});

describe("a connection, by zrc", () => {
  const connect = (setup: Partial<Settings>) => {
    const organisation = createOrganisation(setup);
    const connection = createConnections(ask(organisation)).connection("calls_preferences");
    return { organisation, connection };
  };

  it.each([true, false])("is authorised: %s", async (authorised) => {
    const { connection } = connect({ connection: { linkName: null, authorised } });
    expect(await connection.isAuthorized()).toBe(authorised);
    expect(sent).toEqual([{ category: "CONNECTION_DETAILS", connectionName: "calls_preferences" }]);
  });

  it("is unknown", async () => {
    const { connection } = connect({ connection: unknownConnection });
    await expect(connection.isAuthorized()).rejects.toMatchObject({ name: "CONNECTION_ERROR" });
    await expect(connection.authorize()).rejects.toMatchObject({ name: "CONNECTION_ERROR" });
  });

  it("has one login for everybody", async () => {
    const { connection } = connect({
      connection: { linkName: null, authorised: true, userBased: false },
    });
    await expect(connection.isAuthorized()).rejects.toMatchObject({ name: "CONNECTION_ERROR" });
  });

  it("is authorised by consent", async () => {
    const { connection, organisation } = connect({
      connection: { linkName: null, authorised: false },
    });
    expect(await connection.authorize()).toBe(true);
    expect(organisation.settings.connection.authorised).toBe(true);
    expect(await connection.isAuthorized()).toBe(true);
  });

  it("is not when the consent is refused", async () => {
    const { connection, organisation } = connect({
      connection: { linkName: null, authorised: false, consent: "refused" },
    });
    await expect(connection.authorize()).rejects.toMatchObject({ name: "CONNECTION_ERROR" });
    expect(organisation.settings.connection.authorised).toBe(false);
  });
});
