import { settings } from "../settings";
import { pause } from "../time";
import type { ZohoSdk } from "../zoho/sdk";

/**
 * Asks CRM for a frame as high as the page, once that height lasts. Nothing depends on it: where CRM refuses, or the SDK
 * throws (1.0.x does without jQuery), the page scrolls.
 * The width is left out: this page knows only its inner width, and a host that takes that for the outer one would make
 * the frame narrower each time. Whether CRM keeps the width then is not published. [open] If the width changes, nothing
 * more is asked for, except for the width as it was. A window that became smaller meanwhile, or was zoomed, is the
 * person's doing.
 * @param signal ends it
 */
export function fitFrame(sdk: ZohoSdk, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: number = settings.limits.firstResize;
  let asked: string | undefined;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    window.removeEventListener("resize", fitSoon);
  };
  const browserSize = () => `${window.outerWidth} ${window.devicePixelRatio}`;
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
    const before = browserSize();
    if (!(await resize({ height }))) return;
    await pause(settings.limits.resize, signal);
    if (window.innerWidth === width || !window.innerWidth || browserSize() !== before) return;
    stop();
    if (window.innerWidth < width) void resize({ height, width: String(width) });
  };
  const fitSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(fit, wait);
  };
  const observer = new ResizeObserver(fitSoon);
  observer.observe(document.body);
  // A frame without height has a page that is laid out: it stays the same once there is room.
  window.addEventListener("resize", fitSoon);
  signal.addEventListener("abort", stop);
}
