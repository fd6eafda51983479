import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { settings } from "../../src/widget/settings";
import { eachBrowser } from "../support/browser/each-browser";
import type { Framed } from "../support/page/framed";
import { announcements, listen } from "../support/widget/announcements";
import { preferenceRequests } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { say } from "../support/widget/words";

// These tests use the real clock. They allow a margin above each limit for busy machines, but none below.

const roomMs = 4_000;

declare global {
  interface Window {
    /** When a script of the page could not be loaded. */
    scriptFailedAt?: number;
  }
}

eachBrowser((browser) => {
  it.each(["missing", "unreachable"] as const)(
    "says within a second that the SDK is %s",
    async (sdk) => {
      const crm = await browser.openCrm({
        sdk,
        prepare: async (page) => {
          await listen(page);
          await watchScripts(page);
        },
      });
      const said = await whenSaid(crm, say("problem.sdk-failed"));
      const failedAt = await crm.frame.evaluate(() => window.scriptFailedAt);
      expect(said - Number(failedAt)).toBeLessThan(1_000);
    },
  );

  it("says within a second that it is outside of Zoho CRM", async () => {
    const alone = await browser.openWidgetAlone({ prepare: listen });
    const said = await whenSaid(alone, say("problem.not-in-crm"));
    expect(said - (await pageIsThere(alone))).toBeLessThan(1_000);
  });

  it("waits for the SDK, the CRM page and an answer as long as its limits say", async () => {
    // All at once, because each of them only waits.
    const [slow, silent, unanswered] = await Promise.all([
      browser.openCrm({ sdk: "hang", prepare: listen }),
      browser.openCrm({ stage: "crm-silent", prepare: listen }),
      browser.openCrm({ stage: "never-answers", prepare: listen }),
    ]);
    for (const [framed, words] of [
      [slow, say("problem.sdk-slow")],
      [silent, say("problem.crm-silent")],
    ] as const) {
      const said = await whenSaid(framed, words);
      const opened = await whenOpened(framed);
      expect(said - opened).toBeGreaterThanOrEqual(settings.limits.handshake);
      expect(said - opened).toBeLessThan(settings.limits.handshake + roomMs);
    }
    const said = await whenSaid(unanswered, say("problem.no-answer"));
    const [request] = await preferenceRequests(unanswered);
    const arrived = Number(request?.at);
    // Nobody sees when the request was sent: after the page was opened, and before it arrived.
    expect(said - (await whenOpened(unanswered))).toBeGreaterThanOrEqual(settings.limits.request);
    expect(said - arrived).toBeLessThan(settings.limits.request + roomMs);
  });
});

/** When an announcement with these words was made. */
async function whenSaid(framed: Framed, words: string): Promise<number> {
  const find = async () => (await announcements(framed)).find((each) => each.words.includes(words));
  await eventually(find).toBeDefined();
  return (await find())?.at ?? Number.NaN;
}

function whenOpened({ frame }: Framed): Promise<number> {
  return frame.evaluate(() => performance.timeOrigin);
}

function pageIsThere({ frame }: Framed): Promise<number> {
  return frame.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const end = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
    return performance.timeOrigin + end;
  });
}

async function watchScripts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const note = ({ target }: Event) => {
      if (target instanceof HTMLScriptElement) window.scriptFailedAt = Date.now();
    };
    window.addEventListener("error", note, true);
  });
}
