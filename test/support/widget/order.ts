import type { Page } from "puppeteer-core";
import type { Framed } from "../page/framed";

declare global {
  interface Window {
    /** What happened in the widget's frame, in order. */
    order?: string[];
  }
}

/**
 * Notes in which order the start happens, in tasks and not in milliseconds. A mark "after …" stands for a
 * task that was queued in front of anything that the widget could have put off: to a timer, a frame or
 * an effect. To be given as `prepare`; needs `noteRequests` behind the SDK.
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
    // Installed before the widget's own listeners, so these run in front of them.
    window.addEventListener(
      "message",
      ({ data }) => {
        if (data?.eventName === "PageLoad") note("PageLoad");
        // Without a PageLoad, the answer to the SDK's question after its other script ends the handshake.
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

/** Is put behind the SDK: notes what the widget asks of it. */
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

/** What happened until now. */
export async function orderIn({ frame }: Framed): Promise<readonly string[]> {
  const order = await frame.evaluate(() => window.order);
  if (!order) throw new Error("Nobody notes the order in this frame");
  return order;
}
