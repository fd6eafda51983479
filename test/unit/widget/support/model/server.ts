import {
  type Preference,
  preferences,
  type Values,
} from "../../../../../src/widget/preferences/preferences";
import type { Result } from "../../../../../src/widget/problems/problem";
import type { Answer, Client } from "../../../../../src/widget/zoho/client";
import { accepted, reading, trouble } from "../answers";
import { deferred } from "../deferred";

/** How a request ends. Nobody is lied to: what is refused was not carried out. */
export const ends = [
  "well",
  "refused",
  "asks for both",
  "unreadable",
  "failed",
  "too many",
  "wrong host",
  "no permission",
  "never",
] as const;
export type End = (typeof ends)[number];

/** A request on its way. It takes effect once, at any time between sending and answer, or never. */
export interface Sent {
  readonly number: number;
  readonly at: number;
  readonly over: Client;
  readonly wanted: Partial<Values> | undefined;
  /** What a read saw, or that a write was carried out. */
  effect?: Values;
  ended?: End;
  readonly reply: (result: Result<Answer>) => void;
}

/** An organisation with two preferences, and requests that end in any order. */
export function modelServer(first: Values) {
  const all: Sent[] = [];
  let values = first;

  const takeEffect = (sent: Sent): Values => {
    if (!sent.effect) {
      if (sent.wanted) values = { ...values, ...sent.wanted };
      sent.effect = values;
    }
    return sent.effect;
  };

  /** What is answered; undefined where nothing comes back. */
  function answerTo(sent: Sent, end: End, done: boolean): Result<Answer> | undefined {
    const refusable = sent.effect === undefined;
    if (end === "never" || end === "unreadable" || end === "failed") {
      if (done) takeEffect(sent);
      if (end === "never") return undefined;
      return trouble(end === "failed" ? "INTERNAL_ERROR" : "unreadable");
    }
    if (refusable && end === "too many") return trouble("TOO_MANY_REQUESTS", { retryAfter: 60 });
    if (refusable && end === "wrong host") return trouble("wrong-host");
    if (refusable && end === "no permission") return trouble("NO_PERMISSION");
    if (refusable && sent.wanted && end === "refused") return trouble("NOT_ALLOWED");
    const left = preferences.find((name) => sent.wanted && !(name in sent.wanted));
    if (refusable && left && end === "asks for both") {
      return trouble("MANDATORY_NOT_FOUND", { apiName: left });
    }
    const effect = takeEffect(sent);
    return sent.wanted ? accepted : reading(effect);
  }

  return {
    all,
    get values() {
      return values;
    },
    get open() {
      return all.filter(({ ended }) => !ended);
    },
    /** @param onSend hears of each request before it is on its way */
    client(onSend: (sent: Sent) => void): Client {
      const send = (wanted?: Partial<Values>) => {
        const { promise, resolve } = deferred<Result<Answer>>();
        const number = all.length;
        const sent: Sent = { number, at: Date.now(), over: client, wanted, reply: resolve };
        onSend(sent);
        all.push(sent);
        return promise;
      };
      const client: Client = {
        get: () => send(),
        put: (_path, body) =>
          send((body as { call_preferences: Partial<Values> }).call_preferences),
      };
      return client;
    },
    takeEffect,
    /** Ends a request. @returns true where an answer is on its way */
    end(sent: Sent, end: End, done = true): Result<Answer> | undefined {
      const answer = answerTo(sent, end, done);
      sent.ended = end;
      if (answer) sent.reply(answer);
      return answer;
    },
    changeElsewhere(name: Preference) {
      values = { ...values, [name]: !values[name] };
    },
  };
}

export type ModelServer = ReturnType<typeof modelServer>;
