import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { apiRoot } from "../../src/simulator/organisation/api";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { ApiReply, ApiRequest } from "../../src/simulator/organisation/request";
import { type Case, cases } from "./call-preferences-cases";
import { answerExceptions, requestExceptions } from "./exceptions";
import { openApi } from "./openapi";
import read from "./schemas/call-preferences.json";
import updated from "./schemas/call-preferences-updated.json";
import error from "./schemas/error.json";

const ajv = new Ajv();
const own = { read: ajv.compile(read), updated: ajv.compile(updated), error: ajv.compile(error) };

function ask({ setup, request: given }: Case): { request: ApiRequest; reply: ApiReply } {
  const organisation = createOrganisation(setup);
  const request: ApiRequest = {
    method: "GET",
    host: organisation.settings.apiHost,
    path: `${apiRoot}/settings/call_preferences`,
    query: {},
    body: undefined,
    ...given,
  };
  return { request, reply: organisation.handle(request) };
}

describe("the organisation, against our own schemas", () => {
  it.each(cases)("$title", (example) => {
    const { request, reply } = ask(example);
    expect(reply.status).toBe(example.status);
    const schema = example.code ? own.error : request.method === "PUT" ? own.updated : own.read;
    expect(schema(reply.body) ? [] : schema.errors).toEqual([]);
    if (example.code) expect(JSON.stringify(reply.body)).toContain(`"code":"${example.code}"`);
  });
});

const zoho = openApi();

if (zoho) {
  describe("the organisation, against Zoho's OpenAPI file", () => {
    it.each(cases)("answer to: $title", (example) => {
      const { request, reply } = ask(example);
      const schema = zoho.answer(request.method, reply.status);
      const described = schema?.(reply.body) ?? false;
      expect(described, answerExceptions.get(example.title)).toBe(
        !answerExceptions.has(example.title),
      );
    });

    it.each(cases.filter(({ request, code }) => request.method === "PUT" && !code))(
      "body of: $title",
      (example) => {
        expect(zoho.putBody(example.request.body)).toBe(!requestExceptions.has(example.title));
      },
    );
  });
} else {
  it("Zoho's files not found beside the checkout: checked against own schemas only", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
}

it("has exceptions only for cases that exist", () => {
  const titles = cases.map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([...answerExceptions.keys(), ...requestExceptions.keys()]),
  );
});
