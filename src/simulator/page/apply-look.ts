import type { Settings, User } from "../organisation/settings";
import { frameBorder } from "./frame";
import type { Look } from "./look";

/**
 * Gives the CRM page and its frame a look. Day or night and the user's language come from the
 * organisation, so they are set there.
 * @param own mode and user as the stage sets them
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
  // A frame takes its preferred scheme from the element that embeds it, which inherits it from here.
  root.style.colorScheme = scheme || (settings.mode === "night" ? "dark" : "light");
  root.dir = dir;
  // Only the frame is zoomed; for the whole page there is the browser's own zoom.
  frame.style.setProperty("zoom", `${zoom}%`);
  // `width` is the width inside the border, which a zoom of 125 or 150 % rounds to whole pixels.
  frame.style.inlineSize = width ? `${width + 2 * frameBorder}px` : "";
}
