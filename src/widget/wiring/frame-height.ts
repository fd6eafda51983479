import { settings } from "../settings";
import { pause } from "../time";
import type { ZohoSdk } from "../zoho/sdk";

/**
 * Asks CRM for a frame as high as the page, once that height lasts. Nothing depends on it: where CRM refuses, or the SDK
 * throws (1.0.x does without jQuery), the page scrolls.
 * The width is left out: this page knows only its inner width, and a host that takes that for the outer one would make
 * the frame narrower each time. Whether CRM keeps the width then is not published. [open] If the width changes, nothing
 * more is asked for, except for the width as it was.
 * @param signal ends it
 */
export function fitFrame(sdk: ZohoSdk, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: number = settings.limits.firstResize;
  let asked: string | undefined;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const resize = async (size: { height: string; width?: string }) => {
    try {
      await sdk.CRM.UI?.Resize?.(size);
      return true;
    } catch {
      stop();
      return false;
    }
  };
  const fit = async () => {
    const width = window.innerWidth;
    const pageHeight = Math.ceil(document.body.getBoundingClientRect().height);
    // In a frame that its host hides these are 0: in Chromium the height of the page, elsewhere those of the frame too.
    if (!pageHeight || !width || !window.innerHeight) return;
    wait = settings.limits.resize;
    const height = String(pageHeight);
    if (height === (asked ?? String(window.innerHeight))) return;
    asked = height;
    if (!(await resize({ height }))) return;
    await pause(settings.limits.resize, signal);
    if (window.innerWidth === width || !window.innerWidth) return;
    stop();
    if (window.innerWidth < width) void resize({ height, width: String(width) });
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(fit, wait);
  });
  observer.observe(document.body);
  signal.addEventListener("abort", stop);
}
