import { settings } from "../settings";
import { age, type Moment, thisMoment } from "../time";
import { ownProperty, text } from "../unknown";
import { askSdk } from "../zoho/ask-sdk";
import type { ZohoSdk } from "../zoho/sdk";
import type { Choices } from "./choices";

/**
 * Gives the page the theme of CRM, day or night. No event announces a change, so CRM has to be asked again when the person
 * comes back to the page.
 * @param keep called with the CSS colour scheme, or undefined where it is left to the browser
 * @param signal ends it
 * @returns asks CRM again, at most as often as the setting is read
 */
export function followTheme(
  sdk: ZohoSdk,
  signal: AbortSignal,
  keep: (scheme: Choices["scheme"]) => void,
): () => Promise<void> {
  const { check, reread } = settings.limits;
  let asked: Moment | undefined;
  const ask = async () => {
    if (signal.aborted || document.visibilityState !== "visible" || age(asked) < reread) return;
    asked = thisMoment();
    const answer = await askSdk(() => sdk.CRM.CONFIG?.getUserPreference?.(), check, signal);
    const mode = text(ownProperty(answer, "mode"));
    // Without an answer the theme stays as it is.
    if (!mode) return;
    const scheme = schemeOf(mode);
    document.documentElement.style.colorScheme = scheme ?? "";
    keep(scheme);
  };
  void ask();
  return ask;
}

/** "day" is documented, "night" is not. [guess] Any other mode leaves the theme to the browser. */
function schemeOf(mode: string): Choices["scheme"] {
  if (mode === "day") return "light";
  return mode === "night" ? "dark" : undefined;
}
