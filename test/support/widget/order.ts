import type { Page } from "puppeteer-core";
import type { Framed } from "../page/framed";

declare global {
  interface Window {
    /** What happened in the widget's frame, in order. */
    order?: string[];
  }
}

/**
 * Records the order of the start, in tasks instead of milliseconds. An "after …" mark is a task that was
 * queued before anything that the widget could have deferred to a timer, a frame or an effect. For
 * `prepare`; needs `noteRequests` after the SDK.
 */
export async function noteOrder(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    if (window.top === window) return;
    const order: string[] = [];
    window.order = order;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => order.push(`after ${data}`);
    const note = (what: string) => {
      order.push(what);
      port2.postMessage(what);
    };
    // Installed before the widget's listeners, so it runs first.
    window.addEventListener(
      "message",
      ({ data }) => {
        if (data?.eventName === "PageLoad") note("PageLoad");
        // Without a PageLoad, the handshake ends with the answer to the SDK's request for its other
        // script.
        if (data?.promiseid && !order.includes("request")) note("answer");
      },
      true,
    );
    document.addEventListener("DOMContentLoaded", () => order.push("page parsed"), true);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLScriptElement) || !node.src.includes("zwidgets")) continue;
          order.push("SDK asked for");
          node.addEventListener("load", () => note("SDK there"), true);
        }
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** A script that follows the SDK and records the widget's calls of it. */
export const noteRequests = `
;{
  const note = (object, name, what) => {
    const act = object[name];
    object[name] = function (...given) {
      window.order?.push(what);
      return act.apply(this, given);
    };
  };
  note(ZOHO.embeddedApp, "init", "init");
  note(ZOHO.CRM.CONNECTION, "invoke", "request");
}
`;

/** The marks so far. */
export async function orderIn({ frame }: Framed): Promise<readonly string[]> {
  const order = await frame.evaluate(() => window.order);
  if (!order) throw new Error("Nobody notes the order in this frame");
  return order;
}
