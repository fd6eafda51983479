import { describe, expect, it } from "vitest";
import { preferences, readPreferences } from "../../../../src/widget/preferences/preferences";
import { writePreferences } from "../../../../src/widget/preferences/write-preferences";
import { apiPath } from "../../../../src/widget/zoho/api-path";
import { accepted, bothShown, reading, trouble, values } from "../support/answers";
import { fakeClient } from "../support/fake-client";

const path = apiPath("settings/call_preferences");

/** The outcome of a read or write whose only request gets this answer. */
async function outcome<T>(
  run: (client: ReturnType<typeof fakeClient>) => Promise<T>,
  answer: ReturnType<typeof trouble> | typeof accepted,
) {
  const client = fakeClient();
  const running = run(client);
  client.asked[0]?.answer(answer);
  return { result: await running, asked: client.asked };
}
const body = (content: unknown) => ({ ok: true, value: { body: content } }) as const;

it("the preferences are From Number and To Number, in the order of the page", () => {
  expect(preferences).toEqual(["show_from_number", "show_to_number"]);
});

describe("reading", () => {
  it("is one GET of call_preferences", async () => {
    const { asked } = await outcome(readPreferences, reading(bothShown));
    expect(asked).toMatchObject([{ method: "GET", path }]);
  });
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("gives From Number %s and To Number %s", async (from, to) => {
    const { result } = await outcome(readPreferences, reading(values(from, to)));
    expect(result).toEqual({ ok: true, value: values(from, to) });
  });
  it("names the scope that the connection lacks for it", async () => {
    const { result } = await outcome(readPreferences, trouble("OAUTH_SCOPE_MISMATCH"));
    const scope = "ZohoCRM.settings.modules.READ";
    expect(result).toEqual(trouble("OAUTH_SCOPE_MISMATCH", { scope }));
  });
  it("that Zoho does not allow is refused for another reason than fields in use", async () => {
    const { result } = await outcome(readPreferences, trouble("NOT_ALLOWED"));
    expect(result).toEqual(trouble("refused", { zohoCode: "NOT_ALLOWED" }));
  });
  it("takes only the two", async () => {
    const { result } = await outcome(
      readPreferences,
      body({ call_preferences: { ...bothShown, show_duration: true }, info: {} }),
    );
    expect(result).toEqual({ ok: true, value: bothShown });
  });
  it("passes a problem on", async () => {
    const problem = trouble("NO_PERMISSION", { permissions: ["Crm"] });
    expect((await outcome(readPreferences, problem)).result).toEqual(problem);
  });
  it.each<[string, unknown]>([
    ["an empty body", undefined],
    ["an empty object", {}],
    ["values at the top", bothShown],
    ["only one value", { call_preferences: { show_from_number: true } }],
    ["a text instead of a boolean", { call_preferences: { ...bothShown, show_to_number: "true" } }],
    ["null instead of a boolean", { call_preferences: { ...bothShown, show_from_number: null } }],
    ["an array", { call_preferences: [bothShown] }],
    ["the answer of a write", { call_preferences: { code: "SUCCESS", status: "success" } }],
  ])("is unreadable in %s, and appears unchanged under Details", async (_what, content) => {
    const message = JSON.stringify(content);
    expect((await outcome(readPreferences, body(content))).result).toEqual(
      trouble("unreadable", { message }),
    );
  });
});

describe("writing", () => {
  it.each(preferences.flatMap((name) => [true, false].map((target) => [name, target] as const)))(
    "is one PUT with %s=%s and nothing else",
    async (name, target) => {
      const run = (client: ReturnType<typeof fakeClient>) =>
        writePreferences(client, { [name]: target });
      const { asked, result } = await outcome(run, accepted);
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ method: "PUT", path });
      expect(asked[0]?.body).toEqual({ call_preferences: { [name]: target } });
      expect(result).toEqual({ ok: true, value: undefined });
    },
  );
  it("can send both", async () => {
    const run = (client: ReturnType<typeof fakeClient>) => writePreferences(client, bothShown);
    expect((await outcome(run, accepted)).asked[0]?.body).toEqual({ call_preferences: bothShown });
  });

  const write = (client: ReturnType<typeof fakeClient>) =>
    writePreferences(client, { show_from_number: true });
  it("does not depend on the message", async () => {
    const answer = body({ call_preferences: { code: "SUCCESS", message: "erledigt" } });
    expect((await outcome(write, answer)).result.ok).toBe(true);
  });
  it("names the scope that the connection lacks for it", async () => {
    const scope = "ZohoCRM.settings.modules.UPDATE";
    expect((await outcome(write, trouble("OAUTH_SCOPE_MISMATCH"))).result).toEqual(
      trouble("OAUTH_SCOPE_MISMATCH", { scope }),
    );
  });
  it("passes a problem on", async () => {
    const problem = trouble("NOT_ALLOWED", { apiName: "show_from_number" });
    expect((await outcome(write, problem)).result).toEqual(problem);
  });
  it.each<[string, unknown]>([
    ["an empty body", undefined],
    ["an empty object", {}],
    ["values instead of a code", { call_preferences: bothShown }],
    ["another code", { call_preferences: { code: "SCHEDULED" } }],
    ["words of success without a code", { call_preferences: { status: "success" } }],
    ["an array", { call_preferences: [{ code: "SUCCESS" }] }],
  ])("is not successful with %s", async (_what, content) => {
    // An unreadable answer appears unchanged under Details.
    const message = JSON.stringify(content);
    expect((await outcome(write, body(content))).result).toEqual(
      trouble("unreadable", message ? { message } : {}),
    );
  });
});
