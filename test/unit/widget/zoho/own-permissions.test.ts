import { expect, it } from "vitest";
import { apiPath } from "../../../../src/widget/zoho/api-path";
import { ownPermissions } from "../../../../src/widget/zoho/own-permissions";

const path = apiPath("settings/call_preferences");

/** What the client makes of an error of the API, in zrc's form. */
async function madeOf(code: string, status = 400) {
  const answer = { status, data: { code, status: "error", message: "m", details: {} } };
  const client = ownPermissions({ get: () => answer, put: () => answer });
  const results = [await client.get(path), await client.put(path, {})];
  expect(results[1]).toEqual(results[0]);
  return results[0];
}

it.each(["AUTHENTICATION_FAILURE", "INVALID_TOKEN", "OAUTH_SCOPE_MISMATCH", "INVALID_HOST"])(
  "%s is not a connection error: there is none, and nothing was done",
  async (code) => {
    const problem = { code: "own-permissions", zohoCode: code, message: "m", notDone: true };
    expect(await madeOf(code)).toEqual({ ok: false, problem });
  },
);

it.each(["NO_PERMISSION", "NOT_ALLOWED", "TOO_MANY_REQUESTS", "INTERNAL_ERROR"])(
  "%s stays what it is",
  async (code) => {
    expect(await madeOf(code)).toMatchObject({ ok: false, problem: { code } });
  },
);

it("a bare status names what it stands for", async () => {
  const client = ownPermissions({ get: () => ({ status: 401, data: "" }), put: () => undefined });
  expect(await client.get(path)).toEqual({
    ok: false,
    problem: { code: "own-permissions", zohoCode: "INVALID_TOKEN", notDone: true },
  });
});

it("nothing was done only where nothing at all came back, as from a method that zrc has not", async () => {
  const notDone = { ok: false, problem: { code: "own-permissions", notDone: true } };
  const inDoubt = { ok: false, problem: { code: "own-permissions" } };
  const never = ownPermissions({ get: () => undefined, put: () => undefined });
  expect(await never.put(path, {})).toEqual(notDone);
  expect(await never.patch(path, {})).toEqual(notDone);
  const empty = async () => undefined;
  const asked = ownPermissions({ get: empty, put: empty, patch: empty });
  expect(await asked.put(path, {})).toEqual(inDoubt);
  expect(await asked.patch(path, {})).toEqual(inDoubt);
});

it("an answer passes through", async () => {
  const data = { call_preferences: {} };
  const client = ownPermissions({ get: () => ({ status: 200, data }), put: () => undefined });
  expect(await client.get(path)).toEqual({ ok: true, value: { status: 200, body: data } });
});
