import type { Page } from "puppeteer-core";
import type { Reply } from "../../support/page/routes";

/** A message to the widget, as the CRM page posts it. */
export interface ToWidget {
  readonly type: "FRAMEWORK.EVENT";
  readonly eventName: string;
  readonly promiseid?: unknown;
  readonly data?: unknown;
}

declare global {
  interface Window {
    /** Passes a message to the organisation in `zoho.ts`. */
    tellZoho(message: unknown): Promise<readonly ToWidget[]>;
    /** What the CRM page itself does. */
    crm: {
      readonly frame: HTMLIFrameElement;
      /** The box around the frame, such as a tab of the CRM page. */
      readonly place: HTMLElement;
      post(message: ToWidget): void;
      /** Resizes the frame on request; a test may replace it. */
      resize(size: { readonly height?: unknown; readonly width?: unknown }): void;
    };
  }
}

/** How the page embeds the frame. It is plain data. */
export interface Holding {
  /** CSS of the frame. */
  readonly style?: string;
  /** The frame's own attributes, such as `referrerpolicy`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** `serviceOrigin` in the frame's address: by default the page's own origin; null for none. */
  readonly serviceOrigin?: string | null;
  /** Messages that are sent unprompted, as soon as the frame has loaded. */
  readonly unasked?: readonly ToWidget[];
}

/** The files of a CRM page that does nothing except run the SDK's protocol with one frame. */
export function crmPage(holding: Holding): ReadonlyMap<string, Reply> {
  const text = JSON.stringify(holding).replaceAll("<", "\\u003c");
  const body = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><link rel="icon" href="data:,"><title>CRM</title></head>
  <body>
    <h1>CRM</h1>
    <div id="place"></div>
    <p style="block-size: 3000px">More of CRM</p>
    <script>(${run.toString()})(${text})</script>
  </body>
</html>`;
  return new Map([["/", { type: "text/html; charset=utf-8", body }]]);
}

/** Runs in the page. */
function run({ style, attributes, serviceOrigin, unasked = [] }: Holding): void {
  const place = document.getElementById("place");
  if (!place) throw new Error("The page has no place for the frame");
  const url = new URL(String(new URLSearchParams(location.search).get("widget")));
  if (serviceOrigin !== null) {
    url.searchParams.set("serviceOrigin", serviceOrigin ?? location.origin);
  }
  const frame = document.createElement("iframe");
  const widgetOrigin = url.origin;
  const size = "display: block; inline-size: 900px; block-size: 640px; border: 0;";
  frame.style.cssText = size + (style ?? "");
  for (const [name, value] of Object.entries(attributes ?? {})) frame.setAttribute(name, value);
  window.crm = {
    frame,
    place,
    post: (message) => frame.contentWindow?.postMessage(message, widgetOrigin),
    resize({ height }) {
      frame.style.blockSize = `${height}px`;
    },
  };
  window.addEventListener("message", async ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    const asked = Object(data);
    const message = Object(asked.data);
    if (message.category === "UI") window.crm.resize(Object(message.data));
    for (const message of await window.tellZoho(data)) window.crm.post(message);
  });
  frame.addEventListener("load", () => {
    for (const message of unasked) window.crm.post(message);
  });
  frame.src = url.href;
  place.append(frame);
}

/** Shows or hides what is around the frame. */
export function setPlace(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    window.crm.place.style.cssText = text;
  }, css);
}
