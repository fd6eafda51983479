import type { ClientName, FaultCase, Step } from "../case";
import { limits } from "../times";
import { at, clients, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, still, unread } from "./screens";

// The failure event: the SDK's promise is rejected, with an object, a text or nothing.

const guide = { asks: "guide.title", retry: true } as const;
const connection = (code = "connection"): Kind => ({ ...guide, words: "connection", code });
const ownPermissions = (code = "own-permissions"): Kind => ({
  ...guide,
  words: "own-permissions",
  code,
});
const internal: Kind = { code: "INTERNAL_ERROR", retry: true };

interface Failure {
  readonly fault: string;
  /** Without the key nothing is rejected with. */
  readonly data?: unknown;
  readonly kind: Readonly<Partial<Record<ClientName, Kind>>>;
}

const known = { code: "INTERNAL_ERROR", message: "Internal error", status: "error" };
const fresh = { code: "BRAND_NEW", message: "Nobody knows it", status: "error" };
const both = { connection: connection(), "own permissions": ownPermissions() };

const plain: readonly Failure[] = [
  { fault: "nothing", kind: both },
  { fault: "null", data: null, kind: both },
  { fault: "a number", data: 500, kind: both },
  { fault: "false", data: false, kind: both },
  { fault: "an empty text", data: "", kind: both },
  { fault: "a sentence", data: "Unable to process your request", kind: both },
  { fault: "HTML", data: "<html><body>nginx</body></html>", kind: both },
  { fault: "an array", data: [], kind: both },
  { fault: "an empty object", data: {}, kind: both },
  { fault: "an object with a known code", data: known, kind: { connection: internal } },
  {
    fault: "the same as JSON text",
    data: JSON.stringify(known),
    kind: { connection: internal },
  },
  {
    fault: "an object with a new code",
    data: fresh,
    kind: { connection: connection("BRAND_NEW") },
  },
];

/** Failures of zrc's own, by their type on the wire; their names are seen under Details. */
const named = (
  [
    ["ZrcError", "ZRC_ERROR"],
    ["ZrcValidationError", "ZRC_VALIDATION_FAILED_ERROR"],
    ["ApiError", "API_ERROR"],
    ["ConnectionError", "CONNECTION_ERROR"],
    ["PermissionException", "ZRC_ERROR"],
    ["SomethingNew", "ZRC_ERROR"],
  ] as const
).map(
  ([errorType, name]): Failure => ({
    fault: `${errorType} of zrc`,
    data: { errorType, message: "It failed" },
    kind: { "own permissions": ownPermissions(name) },
  }),
);

const page = "<html><body>nginx</body></html>";
/** An HTTP error of which only the status speaks. */
const statuses = (
  [
    [400, "", { code: "refused", retry: true }],
    [401, "", { ...guide, words: "own-permissions", code: "INVALID_TOKEN" }],
    [403, "", { certain: true, retry: true, code: "NO_PERMISSION" }],
    [404, page, { words: "INVALID_REQUEST_METHOD", code: "INVALID_URL_PATTERN" }],
    [500, page, internal],
    [502, page, internal],
    [503, null, internal],
  ] as const
).map(
  ([status, data, kind]): Failure => ({
    fault: `status ${status} with ${data === page ? "HTML" : "no body"}`,
    data: { errorType: "ApiError", message: "Request failed", response: { status, data } },
    kind: { "own permissions": kind },
  }),
);

/** Where nothing was done, and a refusal is certain, one read settles it; else two. Both end so. */
function screensOf(kind: Kind, where: PlaceName): Step[] {
  if (where === "PUT") return [{ see: still(kind) }];
  return where === "GET on return" && !kind.certain ? marked(kind) : andRetry(unread(kind));
}

function casesFor({ fault, kind: kinds, ...rest }: Failure, client: ClientName): FaultCase[] {
  const kind = kinds[client];
  if (!kind) return [];
  const more = { area: "failure event" };
  const reject = { fault: `rejected with ${fault}`, rule: { kind: "reject", ...rest } } as const;
  const done = {
    fault: `done, but rejected with ${fault}`,
    rule: { kind: "done-rejected", ...rest },
  } as const;
  const browser = client === "connection" && /nothing|a sentence|known code/.test(fault);
  const runs = browser ? "both" : "memory";
  return [
    at("first GET", client, reject, screensOf(kind, "first GET"), { ...more, runs }),
    at("GET on return", client, reject, screensOf(kind, "GET on return"), more),
    at("PUT", client, reject, screensOf(kind, "PUT"), { ...more, runs }),
    at("PUT", client, done, [{ see: hidden }], { ...more, runs }),
    at("first GET", client, done, screensOf(kind, "first GET"), more),
  ];
}

/** A limit of which only the status speaks, without a time: the widget takes one of its own. */
const limit = at(
  "first GET",
  "own permissions",
  {
    fault: "rejected with status 429 and no body",
    rule: {
      kind: "reject",
      data: { errorType: "ApiError", message: "", response: { status: 429, data: "" } },
    },
  },
  [
    {
      see: unread({ words: "TOO_MANY_REQUESTS.wait", code: "TOO_MANY_REQUESTS", retry: true }),
      at: limits.reread - 1_000,
    },
    { see: shown },
  ],
  { area: "failure event" },
);

export const failures: readonly FaultCase[] = [
  ...[...plain, ...named, ...statuses].flatMap((failure) =>
    clients.flatMap((client) => casesFor(failure, client)),
  ),
  limit,
];
