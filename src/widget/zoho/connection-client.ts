import { failed, type Result } from "../problems/problem";
import { answerKey } from "./api-path";
import type { Answer, Client } from "./client";
import { plainAnswer } from "./plain-answer";
import type { Invocation, ZohoSdk } from "./sdk";

/** Reads what is more than a plain answer: envelope.ts. */
export type ReplyReader = Pick<typeof import("./envelope"), "unwrap" | "unwrapRejection">;

/**
 * The client over a connection of this organisation. It runs as whoever authorised the connection,
 * unless the connection uses the credentials of the login user.
 * @param linkName link name of the connection
 * @param host API host, such as "www.zohoapis.eu"; a connection refuses hosts of another service
 * @param readerOf fetches what reads errors; undefined where that did not load
 */
export function connectionClient(
  sdk: ZohoSdk,
  linkName: string,
  host: string,
  readerOf: () => Promise<ReplyReader | undefined>,
): Client {
  const send = async (path: string, rest: Omit<Invocation, "url">): Promise<Result<Answer>> => {
    try {
      const url = `https://${host}${path}`;
      const reply = await sdk.CRM.CONNECTION.invoke(linkName, { url, ...rest });
      const plain = plainAnswer(reply);
      if (plain) return plain;
      return (await readerOf())?.unwrap(reply, answerKey(path)) ?? failed("part-missing");
    } catch (reason) {
      const told: unknown = reason instanceof Error ? reason.message : reason;
      return (await readerOf())?.unwrapRejection(told) ?? failed("part-missing");
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
