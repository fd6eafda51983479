import { problemNamed } from "../../src/widget/problems/names";
import type { Result } from "../../src/widget/problems/problem";
import type { Answer, Client } from "../../src/widget/zoho/client";
import { connectionClient } from "../../src/widget/zoho/connection-client";
import * as envelope from "../../src/widget/zoho/envelope";
import { userClient } from "../../src/widget/zoho/user-client";
import { apiErrors } from "../unit/widget/support/api-errors";
import { answered } from "../unit/widget/support/envelopes";

/**
 * What the API says, before it takes the wire shape of a client. Every body may be an object or its JSON
 * text.
 */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

type Outcome = Result<Pick<Answer, "body">> | { readonly ok: false; readonly problem: object };

const sdkWith = (invoke: () => Promise<unknown>) => ({
  embeddedApp: { on() {}, init: () => Promise.resolve() },
  CRM: { CONNECTION: { invoke } },
});
const overConnection = (invoke: () => Promise<unknown>) =>
  connectionClient(sdkWith(invoke), "calls_preferences", "www.zohoapis.eu", async () => envelope);
const overZrc = (call: () => Promise<unknown>) => userClient({ get: call, put: call, patch: call });

/** A client of each kind that receives what the API said. */
export const clients: Readonly<Record<"connection" | "user", (said: Said) => Client>> = {
  // E2 to E4: it resolves, without a status. E9: a body that is not JSON comes without an envelope.
  connection({ body }) {
    const bare = typeof body === "string" && body.startsWith("<");
    return overConnection(async () => (bare ? body : answered(body)));
  },
  // It has the true status; from 400 on it rejects with the response and an Error.
  user({ status, body }) {
    const response = { status, data: body, headers: {} };
    const error = Object.assign(new Error("Request failed"), { name: "API_ERROR" });
    return overZrc(async () => {
      if (status >= 400) throw { error, request: {}, response };
      return response;
    });
  },
};

/** Errors before the API was reached. */
export const neverAsked: Readonly<Record<keyof typeof clients, (reason: unknown) => Client>> = {
  connection: (reason) => overConnection(() => Promise.reject(reason)),
  user: (reason) => overZrc(() => Promise.reject(reason)),
};

const preferences = { call_preferences: { show_from_number: true, show_to_number: false } };
const success = { call_preferences: { code: "SUCCESS", details: {}, status: "success" } };
const html = "<html><body>Bad Gateway</body></html>";
const ok = (body: unknown): Outcome => ({ ok: true, value: { body } });
const unreadable = (message?: string): Outcome => ({
  ok: false,
  problem: { code: "unreadable", ...(message && { message }) },
});

/** Errors as Zoho documents them, flat and wrapped, and what both clients make of them. */
const errors = apiErrors.flatMap(({ status, body }): [string, Said, Outcome][] => {
  const { code, message, details } = body;
  const { api_name: apiName, permissions, retry_after: retryAfter } = details;
  const problem = {
    code: problemNamed(code),
    zohoCode: code,
    message,
    ...(typeof apiName === "string" && { apiName }),
    ...(Array.isArray(permissions) && { permissions }),
    ...(typeof retryAfter === "number" && { retryAfter }),
  };
  return [
    [`${code}, flat`, { status, body }, { ok: false, problem }],
    [`${code}, wrapped`, { status, body: { call_preferences: body } }, { ok: false, problem }],
    [`${code} in an answer that calls itself 200`, { status: 200, body }, { ok: false, problem }],
  ];
});

/** Answers that both clients read alike. */
export const same: readonly (readonly [name: string, said: Said, outcome: Outcome])[] = [
  ["the preferences", { status: 200, body: preferences }, ok(preferences)],
  ["a success that echoes nothing", { status: 200, body: success }, ok(success)],
  ["an object that holds nothing", { status: 200, body: {} }, ok({})],
  ["an empty list of rules", { status: 200, body: { rules: [] } }, ok({ rules: [] })],
  ["an empty body, 204", { status: 204, body: "" }, ok(undefined)],
  ["an empty body, 200", { status: 200, body: "" }, ok(undefined)],
  ["a page of HTML", { status: 200, body: html }, unreadable(html)],
  ["a sentence", { status: 200, body: "Service Unavailable" }, unreadable("Service Unavailable")],
  ["a number", { status: 200, body: 42 }, unreadable("42")],
  ["true", { status: 200, body: true }, unreadable()],
  ["null in the place of a body", { status: 200, body: null }, unreadable()],
  ["a list", { status: 200, body: [preferences] }, unreadable()],
  ["5 MB of text", { status: 200, body: "x".repeat(5e6) }, unreadable("x".repeat(500))],
  ...errors,
];

/**
 * Answers that they read differently, and why. Otherwise the only difference is that answers of the user
 * client have the true HTTP status, and those of the connection client have none.
 */
export const different: readonly {
  readonly what: string;
  readonly why: string;
  readonly said: Said;
  readonly connection: Outcome;
  readonly user: Outcome;
}[] = [
  ...(
    [
      [400, "refused"],
      [401, "INVALID_TOKEN"],
      [403, "NO_PERMISSION"],
      [404, "INVALID_URL_PATTERN"],
      [429, "TOO_MANY_REQUESTS"],
      [500, "INTERNAL_ERROR"],
      [502, "INTERNAL_ERROR"],
      [418, "refused"],
    ] as const
  ).map(([status, code]) => ({
    what: `a bare ${status}`,
    why: "the status is all that tells of the error, and a connection does not tell it",
    said: { status, body: {} },
    connection: ok({}),
    user: { ok: false, problem: { code } } as const,
  })),
  {
    what: "a 502 with a page of HTML",
    why: "the status says more than the page, which is kept for the details",
    said: { status: 502, body: html },
    connection: unreadable(html),
    user: { ok: false, problem: { code: "INTERNAL_ERROR", message: html } },
  },
  {
    what: "an unpublished code in a 400",
    why: "the status says that the request was at fault, so it was not carried out",
    said: { status: 400, body: { code: "BRAND_NEW", message: "new", status: "error" } },
    connection: { ok: false, problem: { code: "other", zohoCode: "BRAND_NEW", message: "new" } },
    user: { ok: false, problem: { code: "refused", zohoCode: "BRAND_NEW", message: "new" } },
  },
  {
    what: "an unpublished code in a 403",
    why: "the status explains what the code does not",
    said: { status: 403, body: { code: "BRAND_NEW", status: "error" } },
    connection: { ok: false, problem: { code: "other", zohoCode: "BRAND_NEW" } },
    user: { ok: false, problem: { code: "NO_PERMISSION", zohoCode: "BRAND_NEW" } },
  },
  {
    what: "null in a 204",
    why: "the status says that the body is empty",
    said: { status: 204, body: null },
    connection: unreadable(),
    user: ok(undefined),
  },
];
