import type { Page } from "puppeteer-core";
import type { Framed } from "../page/framed";

interface Announcement {
  readonly role: string | null;
  readonly words: string;
  /** As `Date.now()`. */
  readonly at: number;
}

declare global {
  interface Window {
    /** What live regions of the widget have announced, in order. */
    announced?: Announcement[];
  }
}

/**
 * Listens to the live regions like a screen reader, from the first paint on, so that a test misses
 * nothing that is said for a short time only. To be given as `prepare`.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const announced: Announcement[] = [];
    window.announced = announced;
    const last = new Map<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
        const words = region.textContent.trim();
        // The page's own word for a part that is missing stands there from the first, out of sight.
        if (region.id === "not-loaded") continue;
        if (words !== "" && words !== last.get(region)) {
          announced.push({ role: region.role, words, at: Date.now() });
        }
        last.set(region, words);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** What was announced until now; needs `listen`. */
export async function announcements({ frame }: Framed): Promise<readonly Announcement[]> {
  const announced = await frame.evaluate(() => window.announced);
  if (!announced) throw new Error("Nobody listens in this frame");
  return announced;
}

/** The alerts that were heard until now. */
export async function heardAlerts(framed: Framed): Promise<string[]> {
  const alerts = (await announcements(framed)).filter(({ role }) => role === "alert");
  return alerts.map(({ words }) => words);
}

/** Those of the given words that were heard, in the order and as often as they were. */
export async function heard(framed: Framed, given: readonly string[]): Promise<string[]> {
  const words = (await announcements(framed)).map((announcement) => announcement.words);
  return words.filter((each) => given.includes(each));
}
