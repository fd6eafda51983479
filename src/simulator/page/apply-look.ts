import type { Settings, User } from "../organisation/settings";
import { frameBorder } from "./frame";
import type { Look } from "./look";

/**
 * Gives the CRM page and its frame a look. The organisation answers for day or night
 * and for the user's language, so they are set there.
 * @param own what the stage itself says of mode and user
 */
export function applyLook(
  look: Look,
  frame: HTMLIFrameElement,
  settings: Settings,
  own: { readonly mode: string; readonly user: User },
): void {
  const { theme, scheme, dir, width, zoom, language } = look;
  settings.mode = theme || own.mode;
  settings.user = language ? { ...own.user, language, locale: language } : own.user;
  const root = document.documentElement;
  // A frame prefers the scheme of the element that holds it, which comes from here.
  root.style.colorScheme = scheme || (settings.mode === "night" ? "dark" : "light");
  root.dir = dir;
  // Only the frame: the panel stays beside it, and the browser has a zoom for the whole page.
  frame.style.setProperty("zoom", `${zoom}%`);
  // The width that the widget has inside the border.
  frame.style.inlineSize = width ? `${width + 2 * frameBorder}px` : "";
}
