import { failure } from "./zrc-errors";

/** Sends one CRM_EVENT and waits for its answer. */
export type Ask = (data: object) => Promise<unknown>;

/** What zrc resolves with, and what an HTTP error carries. */
interface Response {
  readonly status: unknown;
  readonly data: unknown;
  readonly headers: unknown;
}

type Config = Readonly<Record<string, unknown>>;

// All keys that zrc accepts, as seen in a fork of the SDK.
const configKeys = [
  ..."connection method headers signal mode cache referrerPolicy responseType".split(" "),
  ..."baseUrl params".split(" "),
];

/**
 * The SDK's `zrc`: API requests with the permissions of the person who is logged in. Its messages and
 * errors were seen in a fork of the SDK; what the host answers on the wire is a guess.
 * @param isReady whether the host has answered the registration
 */
export function createZrc(ask: Ask, isReady: () => boolean) {
  let parent: Promise<unknown> | undefined;

  /** Requested once, so that only the first request costs two messages. */
  const base = (config: Config): Promise<unknown> => {
    if (typeof config["baseUrl"] === "string") return Promise.resolve(config["baseUrl"]);
    parent ??= ask({ category: "GET_PARENT_URL", zrcVersion: "1.0" }).catch((reason) => {
      parent = undefined;
      throw failure(reason);
    });
    return parent;
  };

  const send = async (method: string, path: unknown, body: unknown, config: Config) => {
    const complaint = complain(path, config);
    if (complaint) throw failure({ errorType: "ZrcValidationError", message: complaint });
    const request = await requestOf(method, path, body, config);
    try {
      return responseOf(await ask({ category: "ZRC_REQUEST", ...request }));
    } catch (reason) {
      throw failure(reason, request);
    }
  };

  const requestOf = async (method: string, path: unknown, body: unknown, config: Config) => {
    const url = new URL(String(path), String(await base(config)));
    for (const [name, value] of Object.entries(Object(config["params"]))) {
      url.searchParams.set(name, String(value));
    }
    const isObject = typeof body === "object" && body !== null;
    const headers = {
      ...(isObject && { "content-type": "application/json" }),
      ...Object(config["headers"]),
    };
    const sent = body === undefined ? {} : { body: isObject ? JSON.stringify(body) : body };
    return { url: url.href, options: {}, requestConfig: { method, headers, ...sent } };
  };

  const request = (method: string, path: unknown, body: unknown, config: Config = {}) => {
    if (isReady()) return send(method, path, body, config);
    console.error("ZRC: the SDK is not initialised");
    return undefined;
  };

  return {
    get: (path: unknown, config?: Config) => request("GET", path, undefined, config),
    delete: (path: unknown, config?: Config) => request("DELETE", path, undefined, config),
    post: (path: unknown, body?: unknown, config?: Config) => request("POST", path, body, config),
    put: (path: unknown, body?: unknown, config?: Config) => request("PUT", path, body, config),
    patch: (path: unknown, body?: unknown, config?: Config) => request("PATCH", path, body, config),
  };
}

function complain(path: unknown, config: Config): string | undefined {
  const wrong = Object.keys(config).find((key) => !configKeys.includes(key));
  if (wrong !== undefined) return `Invalid config: ${wrong}`;
  // The widget uses only relative URLs, so the simulator supports no other form.
  if (typeof path !== "string" || !path.startsWith("/")) return "Invalid URL";
  const version = Number(/^\/crm\/v(\d+)/.exec(path)?.[1] ?? 0);
  return version < 7 ? "Only v7 and later are supported" : undefined;
}

/** An answer of unknown form is passed on unchanged. [guess] */
function responseOf(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("status" in answer)) return answer;
  const { status, data, headers } = answer as Response;
  return { status, data, headers };
}
