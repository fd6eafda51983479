import type { Caller } from "../caller";
import type { ErrorCode } from "../errors";
import type { ApiReply, ApiRequest } from "../request";
import type { Permission, Settings } from "../settings";

/** One method of an endpoint. */
export interface Method {
  /** What it asks of a token: any one of these is enough. */
  readonly scopes: readonly string[];
  /** What it asks of the user's profile. */
  readonly permission?: Permission;
  /** Says with which code an organisation refuses that does not have the feature. */
  unavailable?(settings: Settings): ErrorCode | undefined;
  /** Answers a request that was let in; may change the settings. */
  answer(settings: Settings, request: ApiRequest, caller: Caller): ApiReply;
}

/** One address of the API with the methods that it knows; any other method is INVALID_REQUEST_METHOD. */
export interface Endpoint {
  readonly path: RegExp;
  readonly methods: ReadonlyMap<string, Method>;
  /** Whether the address exists at all; it does without this. */
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
