import type { Result } from "../problems/problem";
import { answerKey } from "./api-path";
import type { Answer, Client } from "./client";
import { unwrap, unwrapRejection } from "./envelope";
import type { Invocation, ZohoSdk } from "./sdk";

/**
 * The client over a connection of this organisation. It runs as whoever authorised the connection,
 * unless the connection uses the credentials of the login user.
 * @param linkName link name of the connection
 * @param host API host, such as "www.zohoapis.eu"; a connection refuses hosts of another service
 */
export function connectionClient(sdk: ZohoSdk, linkName: string, host: string): Client {
  const send = async (path: string, rest: Omit<Invocation, "url">): Promise<Result<Answer>> => {
    try {
      const url = `https://${host}${path}`;
      return unwrap(await sdk.CRM.CONNECTION.invoke(linkName, { url, ...rest }), answerKey(path));
    } catch (reason) {
      return unwrapRejection(reason instanceof Error ? reason.message : reason);
    }
  };
  // param_type 1 = request parameters, 2 = payload. Objects, because the SDK encodes them itself.
  const change = (method: "PUT" | "PATCH") => (path: string, parameters: object) =>
    send(path, {
      method,
      param_type: 2,
      parameters,
      headers: { "Content-Type": "application/json" },
    });
  return {
    get: (path) => send(path, { method: "GET", param_type: 1, parameters: {}, headers: {} }),
    put: change("PUT"),
    // Whether a connection passes PATCH on is not published: a refusal of it is one like any other.
    patch: change("PATCH"),
  };
}
