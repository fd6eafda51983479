import type { Caller } from "../caller";
import type { ErrorCode } from "../errors";
import type { ApiReply, ApiRequest } from "../request";
import type { Permission, Settings } from "../settings";

/** One method of an endpoint. */
export interface Method {
  /** Scopes, any one of which is enough. */
  readonly scopes: readonly string[];
  /** Permission that the user's profile must have. */
  readonly permission?: Permission;
  /** The code with which an organisation refuses because it lacks the feature. */
  unavailable?(settings: Settings): ErrorCode | undefined;
  /** Answers a request that has passed the checks; may change the settings. */
  answer(settings: Settings, request: ApiRequest, caller: Caller): ApiReply;
}

/** One address of the API with its methods; any other method is INVALID_REQUEST_METHOD. */
export interface Endpoint {
  readonly path: RegExp;
  readonly methods: ReadonlyMap<string, Method>;
  /** Whether the address exists at all; without this, it does. */
  offered?(settings: Settings): boolean;
}

/** An address that can only be read. */
export function readOnly(
  path: RegExp,
  get: Method,
  rest: Pick<Endpoint, "offered"> = {},
): Endpoint {
  return { path, methods: new Map([["GET", get]]), ...rest };
}
