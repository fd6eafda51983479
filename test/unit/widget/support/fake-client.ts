import type { Result } from "../../../../src/widget/problems/problem";
import type { Answer, Client } from "../../../../src/widget/zoho/client";
import { deferred } from "../../../support/deferred";

/** A request of the client, which waits until the test answers it. */
export interface Asked {
  readonly method: "GET" | "PUT" | "PATCH";
  readonly path: string;
  readonly body?: unknown;
  readonly answer: (result: Result<Answer>) => void;
}

export interface FakeClient extends Client {
  /** All requests so far, the oldest first. */
  readonly asked: readonly Asked[];
  /** The same in short form: `GET`, `PUT show_from_number=false`. */
  readonly log: readonly string[];
}

/** A client that answers only when the test says so. */
export function fakeClient(): FakeClient {
  const asked: Asked[] = [];
  const log: string[] = [];
  const ask = (request: Omit<Asked, "answer">, line: string) => {
    const { promise, resolve } = deferred<Result<Answer>>();
    asked.push({ ...request, answer: resolve });
    log.push(line);
    return promise;
  };
  return {
    asked,
    log,
    get: (path) => ask({ method: "GET", path }, "GET"),
    put: (path, body) => ask({ method: "PUT", path, body }, `PUT ${inShort(body)}`),
    patch: (path, body) =>
      ask({ method: "PATCH", path, body }, `PATCH ${path.split(/[/?]/).at(-2)}`),
  };
}

function inShort(body: object): string {
  const [[outer, inner] = []] = Object.entries(body);
  if (outer !== "call_preferences") return JSON.stringify(body);
  return Object.entries(inner)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(" ");
}
