import type { Browser, CDPSession, Page } from "puppeteer-core";
import type { Steps } from "../steps";
import { probe, probeName } from "./probe";
import type { Site } from "./site";

/**
 * The CRM page in a browser, with a frame in which one candidate after the other is opened. The frame has
 * its own session, because it runs in another process, whose speed and memory are measured.
 */
export interface CrmTab {
  readonly page: Page;
  readonly steps: Steps;
  /** Sends a command of the DevTools protocol to the frame's process. */
  readonly send: CDPSession["send"];
  /** Opens a candidate's page afresh; resolves when its document is there. */
  visit(name: string): Promise<void>;
  /** The result of a function in the frame. It must not use anything outside itself. */
  inFrame<Given extends unknown[], T>(act: (...given: Given) => T, ...given: Given): Promise<T>;
  /**
   * Waits until a function in the frame returns true.
   * @param what this step in words: "both switches are painted"
   * @throws if it does not within half a minute
   */
  until<Given extends unknown[]>(
    what: string,
    is: (...given: Given) => boolean,
    ...given: Given
  ): Promise<void>;
  /** Clicks in the middle of an element, as a person would. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** @param first a candidate for the first visit, which starts the frame's process and is not measured */
export async function openTab(
  browser: Browser,
  site: Site,
  first: string,
  steps: Steps,
): Promise<CrmTab> {
  steps.visit(first, "the frame's first page");
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const attached = sessionOfFrame(page);
  await page.goto(site.crmUrl);
  await load(page, site.pageOf(first));
  const session = await attached;
  await session.send("Page.enable");
  await session.send("Runtime.enable");
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `(${probe})()\n//# sourceURL=${probeName}`,
  });

  const inFrame: CrmTab["inFrame"] = async (act, ...given) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `(${act})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  const until: CrmTab["until"] = async (what, is, ...given) => {
    steps.next(`until ${what}`);
    const wait = new Function("...given", waiting(String(is)));
    await inFrame(wait as (...given: unknown[]) => Promise<void>, ...given);
  };
  return {
    page,
    steps,
    send: session.send.bind(session),
    inFrame,
    until,
    async visit(name) {
      steps.visit(name, "until its document is there");
      const url = site.pageOf(name);
      await load(page, url);
      // Until it has unloaded, the previous document answers.
      for (;;) {
        const there = await inFrame(() => location.href).catch(() => "");
        if (there === url) return;
      }
    },
    async click(selector) {
      const box = await page.$eval("iframe", (frame) => {
        const { x, y } = frame.getBoundingClientRect();
        return { x: x + frame.clientLeft, y: y + frame.clientTop };
      });
      const at = await inFrame((name) => {
        const { x, y, width, height } = (
          document.querySelector(name) as Element
        ).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector);
      await page.mouse.click(box.x + at.x, box.y + at.y);
    },
    close: () => context.close(),
  };
}

/** Opens an address in the CRM page's frame. */
async function load(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    window.simulator.clear();
    const frame = document.querySelector("iframe");
    if (frame) frame.src = address;
  }, url);
}

async function sessionOfFrame(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  const attached = new Promise<CDPSession>((resolve) => {
    session.on("sessionattached", resolve);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return attached;
}

/** Polls every 20 ms inside the frame, because each call of the driver would cost the frame time. */
function waiting(is: string): string {
  return `return new Promise((done, fail) => {
    const end = performance.now() + 30_000;
    const look = () => {
      if ((${is})(...given)) return done();
      if (performance.now() > end) return fail(new Error("Not within half a minute"));
      setTimeout(look, 20);
    };
    look();
  })`;
}
