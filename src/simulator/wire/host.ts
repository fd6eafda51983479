import type { ApiReply } from "../organisation/request";
import type { Answer } from "./answer";
import { categoryOf } from "./categories/categories";
import { connectionHost } from "./categories/connection";
import type { Crm, Work } from "./crm";
import { createDelayedReplies, type DelayedReplies } from "./delayed-replies";
import { type Exchange, play } from "./fault-kinds";
import type { Faults } from "./faults";
import type { Log } from "./log";
import { callOf, logRequest } from "./logged-call";
import { frameworkEvent, parseMessage, type SdkMessage } from "./messages";
import { type Context, registration, zdkUrl } from "./registration";

/** What the CRM page provides to the host. */
export interface HostParts {
  readonly frame: HTMLIFrameElement;
  /** Origin of the widget; the host exchanges messages with no other. */
  readonly widgetOrigin: string;
  readonly crm: Crm;
  readonly context: Context;
  readonly faults: Faults;
  readonly log: Log;
  /** Sends a message from a window other than the CRM page's; without it, such messages are dropped. */
  readonly postElsewhere?: (message: unknown) => void;
  /** Milliseconds that an answer takes; called for each answer. */
  latency(): number;
}

/** A connection with a frame. */
export interface Connected {
  readonly delayed: DelayedReplies;
  pageLoad(): void;
  close(): void;
}

/**
 * Runs the host's side of the SDK's protocol with one frame, until `close`. The frame may reload and
 * register any number of times.
 * @returns `pageLoad` sends PageLoad again, as CRM does when it shows a kept frame again
 */
export function connectFrame(parts: HostParts): Connected {
  const { frame, widgetOrigin, crm, context, faults, log } = parts;
  const delayed = createDelayedReplies();
  // A reloaded page restarts the numbers of its promises, so a late answer to the previous page would
  // settle the wrong one.
  let registrations = 0;

  let overtaken: (() => void)[] = [];

  const postHere = (message: unknown) => frame.contentWindow?.postMessage(message, widgetOrigin);
  const postElsewhere = (message: unknown) => parts.postElsewhere?.(message);

  const pageLoad = (post: (message: unknown) => void = postHere) =>
    post(frameworkEvent("PageLoad", { data: {} }));

  const send = (
    message: SdkMessage,
    answer: Answer,
    promiseId = message.promiseId,
    post: (message: unknown) => void = postHere,
  ) => {
    if (message.eventName === "REGISTER") {
      post(frameworkEvent("SET_CONTEXT", { data: answer.data }));
      if (context.pageLoad) pageLoad(post);
    } else if (promiseId !== undefined) {
      const eventName = answer.rejected ? "EVENT_RESPONSE_FAILURE" : "EVENT_RESPONSE";
      post(frameworkEvent(eventName, { promiseid: promiseId, data: answer.data }));
    }
  };

  const handle = (message: SdkMessage, event: string, work: Work) => {
    const rule = faults.pick(callOf(event, message, work));
    const entry = work.request ? logRequest(log, work.request, rule) : undefined;
    const asked = registrations;
    const note = ({ status }: ApiReply) => {
      if (entry && status > 0) entry.status = status;
    };
    const exchange: Exchange = {
      reply() {
        const reply = work.reply();
        note(reply);
        log.changed();
        return reply;
      },
      wrap(reply, envelope, form) {
        // Noted again, because a fault may replace the organisation's reply with its own.
        note(reply);
        const wrapped = work.wrap(reply, envelope, form);
        if (entry && wrapped.envelope) entry.envelope = wrapped.envelope;
        return wrapped.answer;
      },
      reachesOwnHost: !work.request || work.request.host === connectionHost(crm),
      run: () => exchange.wrap(exchange.reply()),
      deliver: (answer, promiseId) =>
        exchange.later(parts.latency(), () => {
          if (asked !== registrations) return;
          if (entry) entry.answered += 1;
          send(message, answer, promiseId);
          log.changed();
          const next = overtaken;
          overtaken = [];
          for (const act of next) act();
        }),
      deliverElsewhere: (answer) => send(message, answer, message.promiseId, postElsewhere),
      overtaken(answer) {
        overtaken.push(() => exchange.deliver(answer));
      },
      hold: (answer) => delayed.keep(entry?.n, () => exchange.deliver(answer)),
      later(ms, act) {
        if (ms > 0) setTimeout(act, ms);
        else act();
      },
    };
    if (rule) play(exchange, rule);
    else exchange.deliver(exchange.run());
  };

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== widgetOrigin) return;
    const message = parseMessage(event.data);
    if (!message) return;
    const category = message.data["category"];
    const name = message.eventName === "CRM_EVENT" ? String(category) : message.eventName;
    log.messages.push({ at: Date.now(), event: name, data: message.data });
    if (message.eventName === "REGISTER") {
      registrations += 1;
      handle(message, name, registration(context));
    } else if (message.eventName === "ZDK_EVENT") handle(message, name, zdkUrl(context));
    else if (message.eventName === "CRM_EVENT") {
      handle(message, name, categoryOf(category)(message.data, crm));
    }
    log.changed();
  };

  window.addEventListener("message", onMessage);
  const close = () => window.removeEventListener("message", onMessage);
  return { delayed, pageLoad: () => pageLoad(), close };
}
