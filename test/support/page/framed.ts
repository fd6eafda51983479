import type { Browser, Frame, Page } from "puppeteer-core";
import { folder } from "./folder";
import { type Answer, type Handler, type Reply, type Routes, route } from "./routes";
import { type Complaint, watch } from "./watch";

/** Zoho's pinned address of the SDK, the only file that the packed widget loads from elsewhere. */
export const sdkAddress = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";

/** How the server of the SDK behaves. */
export type SdkServer = "ok" | "missing" | "unreachable" | "hang" | { readonly afterMs: number };

export interface FramedOptions {
  /** Files of the CRM page by path; `/` is the page itself. */
  readonly crmFiles: ReadonlyMap<string, Reply>;
  readonly crmOrigin?: string;
  /** Query of the CRM page's address, in addition to the frame's address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly widgetFolder: string;
  readonly widgetOrigin?: string;
  /** `/app/widget.html` as a sideload and ZET serve it, `/widget.html` as CRM's hosting does. */
  readonly widgetPath?: string;
  /** Removes what the CRM page put in front of the frame's path. */
  readonly plainPath?: (path: string) => string;
  readonly sdk?: SdkServer;
  readonly sdkScript: string;
  /** Further origins, for sibling frames and the like. */
  readonly origins?: Readonly<Record<string, Handler>>;
  /** Files of the widget whose requests fail, by their path. */
  readonly lost?: RegExp;
  /** "denied" throws on every use of storage in the widget's frame, as with third-party data blocked. */
  readonly storage?: "allowed" | "denied";
  /** The browser shows its own page instead of the widget, which never loads. */
  readonly blocked?: true;
  /** Runs before the page opens, for emulated media, a slower processor or the test's own script. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Runs when the CRM page is there, before waiting for the widget's frame. */
  readonly opened?: (page: Page) => Promise<void>;
}

export interface Framed {
  /** Only Chromium has CDP; puppeteer drives Firefox by WebDriver BiDi. */
  readonly kind: "chromium" | "firefox";
  readonly page: Page;
  readonly routes: Routes;
  /** The widget's frame; for `openAlone`, the page's main frame. */
  readonly frame: Frame;
  /** Adds another frame to the CRM page and waits until it has loaded. */
  addFrame(url: string): Promise<Frame>;
  /** CSP violations, errors, console lines and unexpected requests that `allowed` does not match. */
  complaints(allowed?: readonly RegExp[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens pages: a browser, or something that provides one profile of it. */
export type Opener = Pick<Browser, "createBrowserContext" | "version">;

/** Opens a CRM page with the widget in a frame of another site. */
export async function openFramed(browser: Opener, options: FramedOptions): Promise<Framed> {
  const widget = widgetUrl(options);
  const crm = new URL("/", options.crmOrigin ?? "https://crm.zoho.eu");
  crm.search = new URLSearchParams({ ...options.query, widget: widget.href }).toString();
  const framed = await open(browser, options, crm);
  const plainPath = options.plainPath ?? ((path) => path);
  const frame = await framed.page.waitForFrame((one) => {
    // A frame without an address yet is "" or about:blank.
    const url = URL.canParse(one.url()) ? new URL(one.url()) : undefined;
    if (options.blocked) return url?.protocol === "chrome-error:";
    return url?.origin === widget.origin && plainPath(url.pathname) === widget.pathname;
  });
  return { ...framed, frame };
}

/** Opens the widget as a separate page, outside any frame. */
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
  // Firefox slows down all tabs except the one in front: timers to a second, and animation frames more
  // and more.
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
  // Not "load", because a script that hangs delays that event of the CRM page for ever.
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
      // The test may have closed it already.
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

/** Throws the same error in the same places as a browser that blocks third-party data. */
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
