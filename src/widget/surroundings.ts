import { askSdk } from "./guard/ask";
import { settings } from "./settings";
import { own, text } from "./zoho/parse";
import type { ZohoSdk } from "./zoho/sdk";

/** What CRM calls day is documented; "night" is not. [guess] Any other mode leaves it to the browser. */
const schemes = { day: "light", night: "dark" };

/**
 * Makes the page look as CRM does, by day and by night. Nothing tells of a change, so CRM is asked again
 * when the person comes back to the page.
 * @param keep is told the CSS color scheme, or undefined where it is left to the browser
 * @param signal ends it
 */
export function followTheme(
  sdk: ZohoSdk,
  signal: AbortSignal,
  keep: (scheme: string | undefined) => void,
): void {
  const { check, reread } = settings.limits;
  let asked = Number.NEGATIVE_INFINITY;
  const look = async () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < reread) return;
    asked = Date.now();
    const answer = await askSdk(() => sdk.CRM.CONFIG?.getUserPreference?.(), check, signal);
    const mode = text(own(answer, "mode"));
    // Silence says nothing: what was shown stays.
    if (!mode) return;
    const scheme = text(own(schemes, mode));
    document.documentElement.style.colorScheme = scheme;
    keep(scheme || undefined);
  };
  document.addEventListener("visibilitychange", look, { signal });
  window.addEventListener("focus", look, { signal });
  void look();
}

/**
 * Asks CRM for a frame as high as the page, once it is at rest. Nothing depends on it: where CRM refuses,
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
