import { failed, type Problem, type Result } from "../problems/problem";
import type { ProblemCode } from "../problems/table";
import { apiError, zohoProblem } from "../problems/zoho-problem";
import { decode, isRecord, ownProperty, text } from "../unknown";
import { answerKey } from "./api-path";
import type { Answer, Client } from "./client";
import type { Zrc } from "./zrc";

/**
 * The client over `zrc` of SDK 1.5: the same API without a connection, with the permissions of the person who is
 * logged in. Zoho documents it with other paths of "/settings/" only. [doc; for this path a guess]
 */
export function userClient(zrc: Zrc): Client {
  return {
    get: (path) => send(answerKey(path), () => zrc.get(path)),
    put: (path, body) => send(answerKey(path), () => zrc.put(path, body)),
    patch: (path, body) => send(answerKey(path), () => zrc.patch?.(path, body)),
  };
}

async function send(key: string, call: () => unknown): Promise<Result<Answer>> {
  try {
    const sent = call();
    // Before the SDK is ready, or without a method of this name, zrc returns nothing.
    if (sent === undefined) return notSent;
    const reply = await sent;
    return isRecord(reply) ? answerOf(reply, key) : failed("own-permissions", reply);
  } catch (reason) {
    return { ok: false, problem: rejection(reason, key) };
  }
}

/** What did not leave was certainly not carried out. */
const notSent: Result<never> = { ok: false, problem: { code: "own-permissions", notDone: true } };

/** Reads `{status, data, headers}`, which has the real HTTP status. */
function answerOf(reply: Readonly<Record<string, unknown>>, key: string): Result<Answer> {
  const status = Number(text(ownProperty(reply, "status")));
  const body = decode(ownProperty(reply, "data"));
  const problem = statusProblem(status, body, key);
  if (problem) return { ok: false, problem };
  if (status === 204 || body === "" || body === undefined) {
    return { ok: true, value: { status, body: undefined } };
  }
  return isRecord(body) ? { ok: true, value: { status, body } } : failed("unreadable", body);
}

/**
 * Reads what zrc rejected with: an Error of its own, or `{error, request, response:{status, data}}` where the API
 * answered with an error. [seen]
 */
function rejection(reason: unknown, key: string): Problem {
  const response = ownProperty(reason, "response");
  const answered = statusProblem(
    Number(text(ownProperty(response, "status"))),
    decode(ownProperty(response, "data")),
    key,
  );
  if (answered) return answered;
  const error = reason instanceof Error ? reason : (ownProperty(reason, "error") ?? reason);
  const [code, message] =
    error instanceof Error
      ? [error.name, error.message]
      : [
          text(ownProperty(error, "name")) || text(ownProperty(error, "code")),
          text(ownProperty(error, "message")) || text(error),
        ];
  return zohoProblem(apiError(decode(reason)) ?? { code, message }, "own-permissions");
}

/** What an HTTP status means where the body has no known code. */
const byStatus: Readonly<Record<number, ProblemCode>> = {
  401: "INVALID_TOKEN",
  403: "NO_PERMISSION",
  404: "INVALID_URL_PATTERN",
  429: "TOO_MANY_REQUESTS",
};

/**
 * A known code outweighs the status: Zoho's own samples have INTERNAL_ERROR with 400 and PERMISSION_DENIED with 401.
 * [doc] Without one, a 4xx means that the request was at fault and not carried out, which Zoho's page on status codes
 * suggests. [guess]
 */
function statusProblem(status: number, body: unknown, key: string): Problem | undefined {
  const error = apiError(body, key);
  if (!error && !(status >= 400)) return undefined;
  const otherwise = status >= 500 ? "INTERNAL_ERROR" : status >= 400 ? "refused" : "other";
  return zohoProblem(error ?? body, byStatus[status] ?? otherwise);
}
