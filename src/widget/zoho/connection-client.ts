import { failed, type Result } from "../problems/problem";
import { answerKey } from "./api-path";
import type { Answer, Client } from "./client";
import { plainAnswer } from "./plain-answer";
import type { Invocation, ZohoSdk } from "./sdk";

/** Reads the replies that are no plain answers; see envelope.ts. */
export type ReplyReader = Pick<typeof import("./envelope"), "unwrap" | "unwrapRejection">;

/**
 * The client over a connection of this organisation. It acts as whoever authorised the connection, unless the
 * connection uses the credentials of the login user.
 * @param linkName link name of the connection
 * @param host API host, such as "www.zohoapis.eu"; a connection refuses hosts of another service
 * @param loadReader fetches the reader; undefined where it did not load
 */
export function connectionClient(
  sdk: ZohoSdk,
  linkName: string,
  host: string,
  loadReader: () => Promise<ReplyReader | undefined>,
): Client {
  const send = async (path: string, rest: Omit<Invocation, "url">): Promise<Result<Answer>> => {
    try {
      const url = `https://${host}${path}`;
      const reply = await sdk.CRM.CONNECTION.invoke(linkName, { url, ...rest });
      const plain = plainAnswer(reply);
      if (plain) return plain;
      return (await loadReader())?.unwrap(reply, answerKey(path)) ?? failed("part-missing");
    } catch (reason) {
      const rejection: unknown = reason instanceof Error ? reason.message : reason;
      return (await loadReader())?.unwrapRejection(rejection) ?? failed("part-missing");
    }
  };
  // param_type 1: request parameters, 2: payload. Both are objects, because the SDK encodes them itself.
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
    // Whether a connection passes PATCH on is not published. If not, that is a refusal like any other.
    patch: change("PATCH"),
  };
}
