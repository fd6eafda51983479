import { apiRoot } from "../../../src/simulator/organisation/api";
import type { Way } from "../../../src/simulator/organisation/caller";
import type { Organisation } from "../../../src/simulator/organisation/organisation";
import type { ApiReply, ApiRequest } from "../../../src/simulator/organisation/request";

const path = `${apiRoot}/settings/call_preferences`;

/** Sends a request to call_preferences, with whatever differs from an ordinary GET. */
export function send(
  organisation: Organisation,
  request: Partial<ApiRequest> = {},
  way: Way = "connection",
): ApiReply {
  const host = organisation.settings.apiHost;
  return organisation.handle(
    { method: "GET", host, path, query: {}, body: undefined, ...request },
    way,
  );
}

/** Reads an address, path with query. */
export function get(
  organisation: Organisation,
  address: string,
  way: Way = "connection",
  method = "GET",
): ApiReply {
  const url = new URL(address, "https://www.zohoapis.com");
  const query = Object.fromEntries(url.searchParams);
  return send(organisation, { method, path: url.pathname, query }, way);
}

export function put(organisation: Organisation, body: unknown): ApiReply {
  return send(organisation, { method: "PUT", body });
}

/** A PUT of these values under their key. */
export function change(organisation: Organisation, values: Record<string, unknown>): ApiReply {
  return put(organisation, { call_preferences: values });
}
