import { apiError, failed, type Problem, type Result, zohoProblem } from "../problems/problem";
import type { ProblemCode } from "../problems/table";
import { decode, isRecord, ownProperty, text } from "../unknown";
import type { Answer, Client } from "./client";
import type { Zrc } from "./zrc";

/**
 * The client over `zrc` of SDK 1.5: the same API with the permissions of the person who is logged in, without
 * a connection. Zoho documents it with other paths of "/settings/" only. [doc; for this path a guess]
 */
export function userClient(zrc: Zrc): Client {
  return {
    get: (path) => send(() => zrc.get(path)),
    put: (path, body) => send(() => zrc.put(path, body)),
    patch: (path, body) => send(() => zrc.patch?.(path, body)),
  };
}

async function send(call: () => unknown): Promise<Result<Answer>> {
  try {
    const reply = await call();
    // Called before the SDK is ready, zrc gives nothing.
    return isRecord(reply) ? answerOf(reply) : failed("own-permissions", reply);
  } catch (reason) {
    return { ok: false, problem: rejection(reason) };
  }
}

/** `{status, data, headers}` with the true HTTP status. */
function answerOf(reply: Readonly<Record<string, unknown>>): Result<Answer> {
  const status = Number(text(ownProperty(reply, "status")));
  const body = decode(ownProperty(reply, "data"));
  const problem = statusProblem(status, body);
  if (problem) return { ok: false, problem };
  if (status === 204 || body === "" || body === undefined) {
    return { ok: true, value: { status, body: undefined } };
  }
  return isRecord(body) ? { ok: true, value: { status, body } } : failed("unreadable", body);
}

/**
 * An Error of zrc's own, or `{error, request, response:{status, data}}` around one, where the API
 * answered with an error. [seen]
 */
function rejection(reason: unknown): Problem {
  const response = ownProperty(reason, "response");
  const answered = statusProblem(
    Number(text(ownProperty(response, "status"))),
    decode(ownProperty(response, "data")),
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
  return zohoProblem({ code, message }, "own-permissions");
}

/** What an HTTP status means where the body names no code. */
const byStatus: Readonly<Record<number, ProblemCode>> = {
  401: "AUTHENTICATION_FAILURE",
  403: "NO_PERMISSION",
  404: "INVALID_URL_PATTERN",
  429: "TOO_MANY_REQUESTS",
};

function statusProblem(status: number, body: unknown): Problem | undefined {
  const error = apiError(body);
  if (!error && !(status >= 400)) return undefined;
  return zohoProblem(error, byStatus[status] ?? (status >= 500 ? "INTERNAL_ERROR" : "other"));
}
