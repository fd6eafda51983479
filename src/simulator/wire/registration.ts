import { resolved } from "./answer";
import type { Work } from "./crm";

/** What CRM says when a frame registers. */
export interface Context {
  readonly locale: string;
  /** Address of the script for ZDK.Client, which the SDK adds to the widget's page; "" for none. */
  readonly zdkUrl: string;
  /** Whether PageLoad is sent; for a settings widget it may never arrive. */
  readonly pageLoad: boolean;
}

/** REGISTER: answered by SET_CONTEXT, whose data this is. */
export function registration(context: Context): Work {
  return {
    reply: () => ({
      status: 200,
      body: { uniqueID: "widget-1", locale: context.locale, localeResource: {}, model: {} },
    }),
    wrap: ({ body }) => ({ answer: resolved(body) }),
  };
}

/** ZDK_EVENT: from 1.2 on the SDK asks for one more script before `init()` resolves. */
export function zdkUrl(context: Context): Work {
  return {
    reply: () => ({ status: 200, body: context.zdkUrl }),
    wrap: ({ body }) => ({ answer: resolved(body) }),
  };
}
