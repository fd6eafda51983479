import { updated } from "../organisation/endpoints/call-preferences";
import { errorReply, wrapped } from "../organisation/errors";
import type { ApiReply } from "../organisation/request";
import { type Answer, rejected, resolved } from "./answer";
import { type EnvelopeName, html } from "./envelopes";
import type { FaultRule } from "./faults";

/** One call of the widget on its way through the host. */
export interface Exchange {
  /** Does what the widget asked and gives the ordinary answer. */
  run(): Answer;
  /** The answer that would carry this reply of the API; nothing is done. */
  wrap(reply: ApiReply, envelope?: EnvelopeName, form?: FaultRule["form"]): Answer;
  /** Does what the widget asked and gives the API's bare reply. */
  reply(): ApiReply;
  /** Sends an answer, to the promise that asked unless another id is given. */
  deliver(answer: Answer, promiseId?: string): void;
  /** Sends an answer from a window that is not the CRM page's. */
  deliverElsewhere(answer: Answer): void;
  /** Keeps an answer back until another one has gone out. */
  overtaken(answer: Answer): void;
  /** Keeps an answer back until `release`. */
  hold(answer: Answer): void;
  later(ms: number, act: () => void): void;
}

type Play = (exchange: Exchange, rule: FaultRule) => void;

/** What can go wrong with one call: name → what the host does instead of answering. */
export const faultKinds = {
  /** The request is lost: nothing is done, nothing is answered. */
  never: () => undefined,
  /** Done at once, answered after `ms`. */
  delay: (exchange, { ms = 3000 }) => {
    const answer = exchange.run();
    exchange.later(ms, () => exchange.deliver(answer));
  },
  /** Answered, and once more after `ms`. */
  twice: (exchange, { ms = 300 }) => {
    const answer = exchange.run();
    exchange.deliver(answer);
    exchange.later(ms, () => exchange.deliver(answer));
  },
  /** Done, but the answer is the page of a gateway. */
  unreadable: (exchange) => {
    exchange.reply();
    exchange.deliver(resolved(html));
  },
  /** Done, and answered in another envelope. */
  envelope: (exchange, { envelope, form }) =>
    exchange.deliver(exchange.wrap(exchange.reply(), envelope, form)),
  /** Not done: the API answers an error. */
  "api-error": (exchange, rule) => {
    const code = rule.code ?? "INTERNAL_ERROR";
    const reply =
      rule.retryAfter === undefined
        ? errorReply(code)
        : errorReply(code, { retry_after: rule.retryAfter, limit: 100, window: 60 });
    const body = rule.wrapped ? wrapped("call_preferences", reply) : reply;
    exchange.deliver(exchange.wrap(body, undefined, rule.form));
  },
  /** Done, but the answer never comes. */
  "reply-lost": (exchange) => {
    exchange.reply();
  },
  /** The gateway gives up at once, the change is made `ms` later all the same. */
  "applied-late": (exchange, { ms = 8000 }) => {
    exchange.deliver(resolved(html));
    exchange.later(ms, () => {
      exchange.reply();
    });
  },
  /** Success is answered, nothing is done. */
  "changes-nothing": (exchange) => exchange.deliver(exchange.wrap(updated())),
  /** Not done: the promise is rejected with `data`, which may be an object, a text or nothing. */
  reject: (exchange, { data }) => exchange.deliver(rejected(data)),
  /** Done, but the promise is rejected with `data`. */
  "done-rejected": (exchange, { data }) => {
    exchange.reply();
    exchange.deliver(rejected(data));
  },
  /** Done, but answered with `data` as it is. */
  replace: (exchange, { data }) => {
    exchange.reply();
    exchange.deliver(resolved(data));
  },
  /** Done, but the API's body is `data`, in the ordinary envelope. */
  body: (exchange, { data, form }) => {
    const { status } = exchange.reply();
    exchange.deliver(exchange.wrap({ status, body: data }, undefined, form));
  },
  /** Done, with `megabytes` of no interest beside what the API's body holds. */
  huge: (exchange, { megabytes = 5 }) => {
    const { status, body } = exchange.reply();
    const padding = "x".repeat(megabytes * 1_000_000);
    exchange.deliver(exchange.wrap({ status, body: { ...Object(body), padding } }));
  },
  /** Done, and answered after the next answer. */
  overtaken: (exchange) => exchange.overtaken(exchange.run()),
  /** Done, but answered by another window: with `data`, or with the right answer where there is none. */
  "other-window": (exchange, rule) => {
    const answer = exchange.run();
    exchange.deliverElsewhere("data" in rule ? resolved(rule.data) : answer);
  },
  /** Done, and answered rightly, but only after another window has answered with `data`. */
  "forged-first": (exchange, { data, ms = 50 }) => {
    const answer = exchange.run();
    exchange.deliverElsewhere(resolved(data));
    exchange.later(ms, () => exchange.deliver(answer));
  },
  /** Done, but answered to a promise that nobody waits for. */
  "wrong-promise": (exchange) => exchange.deliver(exchange.run(), "Promise0"),
  /** Done, and answered when released: lets a test choose the moment and the order. */
  hold: (exchange) => exchange.hold(exchange.run()),
} as const satisfies Record<string, Play>;

export type FaultKind = keyof typeof faultKinds;

/** True for the name of a kind in the table above. */
export function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === "string" && Object.hasOwn(faultKinds, kind);
}

/** Lets a fault happen to one call. */
export function play(exchange: Exchange, rule: FaultRule): void {
  faultKinds[rule.kind](rule.undone ? unheard(exchange) : exchange, rule);
}

/** The same exchange with nobody at its other end: nothing is done, and there is no body to hand on. */
function unheard(exchange: Exchange): Exchange {
  const reply = () => ({ status: 0, body: undefined });
  return { ...exchange, reply, run: () => exchange.wrap(reply()) };
}
