import type { Frame } from "puppeteer-core";

/**
 * What does not fit into the page's width or is cut off by its own box, a line each. People would have to
 * scroll sideways for it, or could not read it at all.
 */
export function misfits(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    const beyond = root.scrollWidth - root.clientWidth;
    if (beyond > 0) found.push(`The page is ${beyond} px too wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, width } of range.getClientRects()) {
        if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) {
          found.push(`Out of sight: ${text.textContent?.trim()}`);
        }
      }
    }
    for (const one of document.body.querySelectorAll<HTMLElement>("*")) {
      const { overflow, clipPath, display } = getComputedStyle(one);
      // Text for screen readers only is cut off on purpose, and Chromium gives sizes even to the content
      // of a closed <details>.
      if (display === "inline" || clipPath !== "none" || !one.checkVisibility()) continue;
      const clips = overflow !== "visible" || one.matches("button, summary");
      const isCut =
        one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      if (clips && isCut && one.textContent?.trim())
        found.push(`Cut off: ${one.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
}
