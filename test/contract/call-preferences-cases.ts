import { apiRoot } from "../../src/simulator/organisation/api";
import type { ApiRequest } from "../../src/simulator/organisation/request";
import type { Settings } from "../../src/simulator/organisation/settings";

/** One exchange with call_preferences. */
export interface Case {
  readonly title: string;
  readonly setup?: Partial<Settings>;
  readonly request: Partial<ApiRequest>;
  readonly status: number;
  /** Code of the error; absent where the request goes well. */
  readonly code?: string;
}

const put = (body: unknown) => ({ method: "PUT", body });
const change = (values: unknown) => put({ call_preferences: values });
const both = { show_from_number: true, show_to_number: false };

/** Every kind of answer that the organisation gives at this address. */
export const cases: readonly Case[] = [
  { title: "read", request: {}, status: 200 },
  { title: "change both", request: change(both), status: 200 },
  { title: "change one", request: change({ show_to_number: false }), status: 200 },
  {
    title: "value that is no boolean",
    request: change({ ...both, show_to_number: "no" }),
    status: 400,
    code: "INVALID_DATA",
  },
  { title: "empty body", request: put(undefined), status: 400, code: "INVALID_DATA" },
  { title: "preferences as a list", request: change([]), status: 400, code: "INVALID_DATA" },
  {
    title: "field in use",
    setup: { telephony: true },
    request: change(both),
    status: 400,
    code: "NOT_ALLOWED",
  },
  {
    title: "one missing where both are wanted",
    setup: { insistsOnBoth: true },
    request: change({ show_to_number: false }),
    status: 400,
    code: "MANDATORY_NOT_FOUND",
  },
  { title: "no preferences", request: put({}), status: 400, code: "MANDATORY_NOT_FOUND" },
  {
    title: "wrong method",
    request: { method: "DELETE" },
    status: 400,
    code: "INVALID_REQUEST_METHOD",
  },
  {
    title: "wrong path",
    request: { path: `${apiRoot}/settings/calls_preferences` },
    status: 404,
    code: "INVALID_URL_PATTERN",
  },
  {
    title: "wrong host",
    request: { host: "www.zohoapis.jp" },
    status: 400,
    code: "INVALID_HOST",
  },
  {
    title: "no token",
    setup: { token: "absent" },
    request: {},
    status: 401,
    code: "AUTHENTICATION_FAILURE",
  },
  {
    title: "revoked token",
    setup: { token: "revoked" },
    request: {},
    status: 401,
    code: "INVALID_TOKEN",
  },
  {
    title: "no scope",
    setup: { scopes: [] },
    request: {},
    status: 401,
    code: "OAUTH_SCOPE_MISMATCH",
  },
  {
    title: "no permission",
    setup: { mayCustomize: false },
    request: {},
    status: 403,
    code: "NO_PERMISSION",
  },
  {
    title: "edition without it",
    setup: { supported: false },
    request: {},
    status: 403,
    code: "FEATURE_NOT_SUPPORTED",
  },
  {
    title: "too many requests",
    setup: { limitedUntil: Number.MAX_SAFE_INTEGER },
    request: {},
    status: 429,
    code: "TOO_MANY_REQUESTS",
  },
];
