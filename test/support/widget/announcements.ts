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
    /** Announcements of the widget's live regions, in order. */
    announced?: Announcement[];
  }
}

/**
 * Listens to the live regions like a screen reader, from the first paint on, so that a test also sees
 * brief messages. For `prepare`.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const announced: Announcement[] = [];
    window.announced = announced;
    const last = new Map<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
        const words = region.textContent.trim();
        // The page's own message about a missing part is there from the start, but hidden.
        if (region.id === "not-loaded") continue;
        if (words !== "" && words !== last.get(region)) {
          announced.push({ role: region.role, words, at: Date.now() });
        }
        last.set(region, words);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** The announcements so far; needs `listen`. */
export async function announcements({ frame }: Framed): Promise<readonly Announcement[]> {
  const announced = await frame.evaluate(() => window.announced);
  if (!announced) throw new Error("Nobody listens in this frame");
  return announced;
}

/** The alerts that were announced so far. */
export async function heardAlerts(framed: Framed): Promise<string[]> {
  const alerts = (await announcements(framed)).filter(({ role }) => role === "alert");
  return alerts.map(({ words }) => words);
}

/** The announcements among the given words, in order and with repetitions. */
export async function heard(framed: Framed, given: readonly string[]): Promise<string[]> {
  const words = (await announcements(framed)).map((announcement) => announcement.words);
  return words.filter((each) => given.includes(each));
}
