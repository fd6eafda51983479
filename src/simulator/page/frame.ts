import { withVariant } from "../server/sdk-variants";
import type { FrameOptions } from "../stage";
import { frameworkEvent } from "../wire/messages";

/**
 * The address of the widget's page as CRM opens it, with its own origin as `serviceOrigin`.
 * @param widget address of the widget's page
 */
export function frameAddress(widget: string, options: FrameOptions): string {
  const url = withVariant(widget, options.sdk);
  if (options.handshake) return url;
  const separator = url.includes("?") ? "&" : "?";
  return `${url}${separator}serviceOrigin=${encodeURIComponent(window.location.origin)}`;
}

/** The frame in which CRM shows an extension's settings, still without an address. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "Settings of Calls Preferences";
  frame.id = "widget";
  return frame;
}

/** Tells every page that loads in the frame who its parent is, as newer hosts do. */
export function sendHandshake(frame: HTMLIFrameElement, widgetOrigin: string): void {
  const message = frameworkEvent("__HANDSHAKE__", {
    data: { parentOrigin: window.location.origin },
  });
  frame.addEventListener("load", () => {
    // A frame without an address loads an empty page first, which is of another origin.
    if (frame.src) frame.contentWindow?.postMessage(message, widgetOrigin);
  });
}

/** What stands in place of the frame where a stage opens the widget's page by itself. */
export function outsideNotice(widget: string): HTMLElement {
  const notice = document.createElement("p");
  const link = document.createElement("a");
  link.href = widget;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Open the widget's page by itself";
  notice.append(
    "There is no frame in this stage, as when someone opens the widget's address directly. ",
    link,
  );
  return notice;
}
