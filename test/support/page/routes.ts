import type { HTTPRequest, Page } from "puppeteer-core";

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

/** `abort` is a network error; `hang` is a server that never answers; `network` is the true server. */
export type Answer = Reply | "abort" | "hang" | "network";

/** What one origin answers; undefined marks the request as unexpected. */
export type Handler = (url: URL) => Answer | undefined | Promise<Answer | undefined>;

export interface Routes {
  /** Every request of the page and its frames, in order. */
  readonly seen: readonly string[];
  /** Requests that no handler answered. They were aborted. */
  readonly unexpected: readonly string[];
}

/**
 * Answers every request of a page by origin, so that a test uses realistic addresses
 * (`https://crm.zoho.eu`) without the network.
 */
export async function route(
  page: Page,
  handlers: Readonly<Record<string, Handler>>,
): Promise<Routes> {
  const seen: string[] = [];
  const unexpected: string[] = [];
  page.on("request", (request) => {
    void answer(request).catch(() => {
      // The page was closed while its answer was being made.
    });
  });
  await page.setRequestInterception(true);
  return { seen, unexpected };

  async function answer(request: HTTPRequest): Promise<void> {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return request.continue();
    // The browser requests it unprompted, and a 404 would add a line to the console.
    if (url.pathname === "/favicon.ico") return request.respond({ status: 204 });
    seen.push(url.href);
    const reply = await handlers[url.origin]?.(url);
    if (reply === "hang") return;
    if (reply === "network") return request.continue();
    if (reply === undefined) unexpected.push(`${request.method()} ${url.href}`);
    if (reply === undefined || reply === "abort") return request.abort("failed");
    return request.respond({
      status: reply.status ?? 200,
      contentType: reply.type ?? "text/plain",
      body: reply.body ?? "",
    });
  }
}
