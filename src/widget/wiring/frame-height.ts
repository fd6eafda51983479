import { settings } from "../settings";
import type { ZohoSdk } from "../zoho/sdk";

/**
 * Asks CRM for a frame as high as the page, once it has settled. Nothing depends on it: where CRM refuses,
 * or the SDK throws (1.0.x does without jQuery), the page scrolls.
 * @param signal ends it
 */
export function fitFrame(sdk: ZohoSdk, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: number = settings.limits.rest;
  let sent = window.innerHeight;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const fit = async () => {
    // What opens under a press should not move under it: only the first fit waits.
    rest = 0;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === sent) return;
    sent = height;
    try {
      await sdk.CRM.UI?.Resize?.({ height: String(height), width: String(window.innerWidth) });
    } catch {
      stop();
    }
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(fit, rest);
  });
  observer.observe(document.body);
  signal.addEventListener("abort", stop);
}
