import { updated } from "../organisation/endpoints/call-preferences";
import { errorReply, wrapped } from "../organisation/errors";
import type { ApiReply } from "../organisation/request";
import { type Answer, rejected, resolved } from "./answer";
import { type EnvelopeName, html } from "./envelopes";
import type { FaultKind, FaultRule } from "./fault-rule";

/** One call of the widget on its way through the host. */
export interface Exchange {
  /** Executes the call and returns the ordinary answer. */
  run(): Answer;
  /** The answer for a given API reply; nothing is executed. */
  wrap(reply: ApiReply, envelope?: EnvelopeName, form?: FaultRule["form"]): Answer;
  /** Executes the call and returns the bare API reply. */
  reply(): ApiReply;
  /** False for an API request to a host other than its organisation's. */
  readonly reachesOwnHost: boolean;
  /** Sends an answer, by default to the promise of the call. */
  deliver(answer: Answer, promiseId?: string): void;
  /** Sends an answer from a window that is not the CRM page's. */
  deliverElsewhere(answer: Answer): void;
  /** Keeps an answer back until another one has been sent. */
  overtaken(answer: Answer): void;
  /** Keeps an answer back until `release`. */
  hold(answer: Answer): void;
  later(ms: number, act: () => void): void;
}

type Play = (exchange: Exchange, rule: FaultRule) => void;

/**
 * What Zoho's accounts server answers when a token is renewed too often. The keys were seen in public
 * logs; the sentence is ours.
 */
const tokenThrottled: ApiReply = {
  status: 400,
  body: {
    error: "Access Denied",
    error_description: "Too many token requests, try later",
    status: "failure",
  },
};

/** Keys that Zoho's own SDKs know next to the wrapped object of an answer. */
const knownNeighbours = { wf_scheduler: "success", info: {} };

/** Faults by name, with what the host does instead of answering. */
export const faultKinds = {
  /** The request is lost: nothing is executed or answered. */
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
    const inner = rule.wrapped ? wrapped("call_preferences", reply) : reply;
    exchange.deliver(exchange.wrap(withKeys(inner, rule.beside), undefined, rule.form));
  },
  /** Not done: the connection gets no token for a while, because it requested too many. */
  "token-throttled": (exchange, { form }) =>
    exchange.deliver(exchange.wrap(tokenThrottled, undefined, form)),
  /** Not done unless the request goes to the organisation's own host: every other data centre refuses. */
  "wrong-data-centre": (exchange, { code = "INVALID_TOKEN", form }) => {
    // The other host answers, so the request has passed the connection.
    const refused = () => exchange.wrap(errorReply(code), "E4", form);
    exchange.deliver(exchange.reachesOwnHost ? exchange.run() : refused());
  },
  /** Done, and answered with additional keys in the API's body. */
  neighbours: (exchange, { beside = knownNeighbours, form }) =>
    exchange.deliver(exchange.wrap(withKeys(exchange.reply(), beside), undefined, form)),
  /** Done, but the answer never comes. */
  "reply-lost": (exchange) => {
    exchange.reply();
  },
  /** The gateway gives up at once, but the change is made `ms` later. */
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
  /** Done, with `megabytes` of irrelevant data in the API's body. */
  huge: (exchange, { megabytes = 5 }) => {
    const { status, body } = exchange.reply();
    const padding = "x".repeat(megabytes * 1_000_000);
    exchange.deliver(exchange.wrap(withKeys({ status, body }, { padding })));
  },
  /** Done, and answered after the next answer. */
  overtaken: (exchange) => exchange.overtaken(exchange.run()),
  /** Done, but answered by another window: with `data`, or without it with the right answer. */
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
  /** Done, but the answer goes to a promise that does not exist. */
  "wrong-promise": (exchange) => exchange.deliver(exchange.run(), "Promise0"),
  /** Done, and answered when released, so that a test can choose the moment and the order. */
  hold: (exchange) => exchange.hold(exchange.run()),
} as const satisfies Record<FaultKind, Play>;

export function play(exchange: Exchange, rule: FaultRule): void {
  faultKinds[rule.kind](rule.undone ? withLostRequest(exchange) : exchange, rule);
}

function withKeys(reply: ApiReply, keys: FaultRule["beside"]): ApiReply {
  return keys ? { ...reply, body: { ...Object(reply.body), ...keys } } : reply;
}

/** The same exchange with a request that is lost: nothing is executed, and there is no body to return. */
function withLostRequest(exchange: Exchange): Exchange {
  const reply = () => ({ status: 0, body: undefined });
  return { ...exchange, reply, run: () => exchange.wrap(reply()) };
}
