import { settings } from "../settings";
import { ownProperty, text } from "../unknown";
import { askSdk } from "../zoho/ask-sdk";
import type { ZohoSdk } from "../zoho/sdk";
import type { Choices } from "./choices";

/**
 * Makes the page look as CRM does, by day and by night. Nothing tells of a change, so CRM is asked again
 * when the person comes back to the page.
 * @param keep called with the CSS color scheme, or undefined where it is left to the browser
 * @param signal ends it
 */
export function followTheme(
  sdk: ZohoSdk,
  signal: AbortSignal,
  keep: (scheme: Choices["scheme"]) => void,
): void {
  const { check, reread } = settings.limits;
  let asked = Number.NEGATIVE_INFINITY;
  const look = async () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < reread) return;
    asked = Date.now();
    const answer = await askSdk(() => sdk.CRM.CONFIG?.getUserPreference?.(), check, signal);
    const mode = text(ownProperty(answer, "mode"));
    // Silence says nothing: what was shown stays.
    if (!mode) return;
    const scheme = schemeOf(mode);
    document.documentElement.style.colorScheme = scheme ?? "";
    keep(scheme);
  };
  document.addEventListener("visibilitychange", look, { signal });
  window.addEventListener("focus", look, { signal });
  void look();
}

/** What CRM calls day is documented; "night" is not. [guess] Any other mode leaves it to the browser. */
function schemeOf(mode: string): Choices["scheme"] {
  if (mode === "day") return "light";
  return mode === "night" ? "dark" : undefined;
}
