import type { Scopes } from "../access";
import type { ApiReply, ApiRequest } from "../request";
import type { Settings } from "../settings";

/** One method of an endpoint. */
export interface Method {
  readonly scopes: Scopes;
  /** Answers a request that was let in; may change the settings. */
  answer(settings: Settings, request: ApiRequest): ApiReply;
}

/** One address of the API with the methods that it knows; any other is INVALID_REQUEST_METHOD. */
export interface Endpoint {
  readonly path: RegExp;
  readonly methods: ReadonlyMap<string, Method>;
}
