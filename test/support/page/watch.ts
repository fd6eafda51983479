import type { CDPSession, Page } from "puppeteer-core";

export interface Complaint {
  readonly kind: "csp" | "error" | "console";
  /** The frame or script that caused it. */
  readonly where: string;
  readonly text: string;
}

export interface Watch {
  /** Everything that the page and its frames have reported or printed so far. */
  complaints(): Promise<readonly Complaint[]>;
}

const mark = "test-watch:";

/**
 * Records what a person would see in the console, in every frame: printed lines, uncaught errors,
 * the browser's own lines, and CSP violations. Call it before the page is opened.
 */
export async function watch(page: Page, kind: "chromium" | "firefox"): Promise<Watch> {
  const found: Complaint[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith(mark)) found.push(JSON.parse(text.slice(mark.length)));
    else found.push({ kind: "console", where: message.location().url ?? "", text });
  });
  await page.evaluateOnNewDocument(reportFrom, mark);
  if (kind === "chromium") await watchFrameLogs(page, (complaint) => found.push(complaint));
  return {
    async complaints() {
      // Reports that precede this answer arrive before it on the same connection.
      await Promise.all(page.frames().map((frame) => frame.evaluate(nextTask).catch(() => {})));
      return [...found];
    },
  };
}

/**
 * Runs in each frame before the frame's scripts. The driver passes on errors of the top frame only, and
 * Firefox reports CSP violations nowhere else, so both go through the console.
 */
function reportFrom(prefix: string): void {
  const print = console.debug.bind(console);
  const report = (kind: string, text: string) =>
    print(prefix + JSON.stringify({ kind, where: location.href, text }));
  document.addEventListener("securitypolicyviolation", (event) =>
    report("csp", `${event.effectiveDirective} ${event.blockedURI}`),
  );
  window.addEventListener("error", (event) => report("error", event.message));
  window.addEventListener("unhandledrejection", (event) =>
    report("error", `Unhandled rejection: ${String(event.reason)}`),
  );
}

/** The browser's own lines ("Refused to…", failed loads) of frames in another process. */
async function watchFrameLogs(page: Page, add: (complaint: Complaint) => void): Promise<void> {
  const session = await page.createCDPSession();
  session.on("sessionattached", (frame: CDPSession) => {
    frame.on("Log.entryAdded", ({ entry }) =>
      add({ kind: "console", where: entry.url ?? "", text: entry.text }),
    );
    // The frame may already be gone.
    void frame.send("Log.enable").catch(() => {});
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
