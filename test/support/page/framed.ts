import type { Browser, Frame, Page } from "puppeteer-core";
import { folder } from "./folder";
import { type Answer, type Handler, type Reply, type Routes, route } from "./routes";
import { type Complaint, watch } from "./watch";

/** Zoho's pinned address of the SDK: the one file that the packed widget takes from elsewhere. */
export const sdkAddress = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";

/** How the server of the SDK behaves. */
export type SdkServer = "ok" | "missing" | "unreachable" | "hang" | { readonly afterMs: number };

export interface FramedOptions {
  /** Files of the CRM page by path; `/` is the page itself. */
  readonly crmFiles: ReadonlyMap<string, Reply>;
  readonly crmOrigin?: string;
  /** What the CRM page's address carries beside the frame's address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly widgetFolder: string;
  readonly widgetOrigin?: string;
  /** `/app/widget.html` as a sideload and ZET serve it, `/widget.html` as CRM's hosting does. */
  readonly widgetPath?: string;
  /** Takes away what the CRM page put in front of the path of the frame. */
  readonly plainPath?: (path: string) => string;
  readonly sdk?: SdkServer;
  readonly sdkScript: string;
  /** More origins, for sibling frames and the like. */
  readonly origins?: Readonly<Record<string, Handler>>;
  /** Files of the widget whose requests fail, by their path. */
  readonly lost?: RegExp;
  /** Throws on every use of storage in the widget's frame, as with third-party data blocked. */
  readonly storage?: "allowed" | "denied";
  /** The browser puts a page of its own in the widget's place: nothing of the widget will come. */
  readonly blocked?: true;
  /** Runs before the page opens: emulated media, a slower processor, a script of the test's own. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Runs when the CRM page is there, before the widget's frame is waited for. */
  readonly opened?: (page: Page) => Promise<void>;
}

export interface Framed {
  /** Chromium is the one that speaks CDP; puppeteer drives Firefox by WebDriver BiDi. */
  readonly kind: "chromium" | "firefox";
  readonly page: Page;
  readonly routes: Routes;
  /** The widget's frame; on a page that was opened alone, the page's own frame. */
  readonly frame: Frame;
  /** Adds a frame beside the widget's to the CRM page and waits until it has loaded. */
  addFrame(url: string): Promise<Frame>;
  /** CSP violations, errors, console lines and unexpected requests that `allowed` does not match. */
  complaints(allowed?: readonly RegExp[]): Promise<string[]>;
  close(): Promise<void>;
}

/** What pages are opened with: a browser, or something that gives out one profile of it. */
export type Opener = Pick<Browser, "createBrowserContext" | "version">;

/** Opens a CRM page that holds the widget in a frame of another site. */
export async function openFramed(browser: Opener, options: FramedOptions): Promise<Framed> {
  const widget = widgetUrl(options);
  const crm = new URL("/", options.crmOrigin ?? "https://crm.zoho.eu");
  crm.search = new URLSearchParams({ ...options.query, widget: widget.href }).toString();
  const framed = await open(browser, options, crm);
  const plainPath = options.plainPath ?? ((path) => path);
  const frame = await framed.page.waitForFrame((one) => {
    // A frame that has no address yet is "" or about:blank.
    const url = URL.canParse(one.url()) ? new URL(one.url()) : undefined;
    if (options.blocked) return url?.protocol === "chrome-error:";
    return url?.origin === widget.origin && plainPath(url.pathname) === widget.pathname;
  });
  return { ...framed, frame };
}

/** Opens the widget as a page of its own, outside any frame. */
export async function openAlone(browser: Browser, options: FramedOptions): Promise<Framed> {
  const framed = await open(browser, options, widgetUrl(options));
  return { ...framed, frame: framed.page.mainFrame() };
}

function widgetUrl({ widgetOrigin, widgetPath }: FramedOptions): URL {
  return new URL(
    widgetPath ?? "/app/widget.html",
    widgetOrigin ?? "https://widget.example-cdn.com",
  );
}

async function open(
  browser: Opener,
  options: FramedOptions,
  address: URL,
): Promise<Omit<Framed, "frame">> {
  const context = await browser.createBrowserContext();
  const kind = /^firefox/i.test(await browser.version()) ? "firefox" : "chromium";
  // Firefox slows down all tabs but the one in front: timers to a second, frames to ever fewer.
  const page = await context.newPage({ type: kind === "firefox" ? "window" : "tab" });
  const watched = await watch(page, kind);
  const widget = widgetUrl(options);
  const crmOrigin = options.crmOrigin ?? "https://crm.zoho.eu";
  if (options.storage === "denied") await page.evaluateOnNewDocument(denyStorage, widget.origin);
  const files = folder(options.widgetFolder, new URL(".", widget).pathname);
  const routes = await route(page, {
    [crmOrigin]: (url) => options.crmFiles.get(url.pathname),
    [widget.origin]: (url) => {
      if (options.lost?.test(url.pathname)) return "abort";
      const path = options.plainPath?.(url.pathname) ?? url.pathname;
      return files(new URL(path, url));
    },
    [new URL(sdkAddress).origin]: (url) =>
      url.href === sdkAddress ? sdkAnswer(options) : undefined,
    ...options.origins,
  });
  await options.prepare?.(page);
  // Not "load": with a script that hangs, that event of the CRM page never comes.
  await page.goto(address.href, { waitUntil: "domcontentloaded" });
  await options.opened?.(page);
  return {
    kind,
    page,
    routes,
    async addFrame(url) {
      await page.evaluate((src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener("load", resolve));
      }, url);
      return page.waitForFrame((frame) => frame.url() === url);
    },
    async complaints(allowed = []) {
      const lines = [
        ...(await watched.complaints()).map(asLine),
        ...routes.unexpected.map((request) => `unexpected request: ${request}`),
      ];
      return lines.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    },
    async close() {
      // A test may have closed it by itself.
      if (!context.closed) await context.close();
    },
  };
}

function asLine({ kind, where, text }: Complaint): string {
  return `${kind}: ${text} (${where})`;
}

async function sdkAnswer({ sdk = "ok", sdkScript }: FramedOptions): Promise<Answer> {
  if (sdk === "hang") return "hang";
  if (sdk === "unreachable") return "abort";
  if (sdk === "missing") return { status: 404 };
  if (sdk !== "ok") await new Promise((resolve) => setTimeout(resolve, sdk.afterMs));
  return { type: "text/javascript; charset=utf-8", body: sdkScript };
}

/** The same error at the same places as a browser that blocks third-party data. */
function denyStorage(origin: string): void {
  if (location.origin !== origin) return;
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  }
}
