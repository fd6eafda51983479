import { withVariant } from "../server/sdk-variants";
import type { FrameOptions } from "../stage";
import type { FrameSize } from "../wire/crm";
import { frameworkEvent } from "../wire/messages";

/** Width of the frame's border in CSS pixels, as in page.css. */
export const frameBorder = 1;

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

/** The frame in which CRM shows an extension's settings, without an address yet. */
export function createFrame({ referrerPolicy }: FrameOptions = {}): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "Settings of Calls Preferences";
  frame.id = "widget";
  if (referrerPolicy) frame.referrerPolicy = referrerPolicy;
  return frame;
}

/**
 * Applies UI.Resize literally: both sizes include the border, so a widget that asks for its inner size
 * shrinks with each message, as it does in such hosts.
 */
export function resizeFrame(frame: HTMLIFrameElement, { width, height }: FrameSize): void {
  if (width !== undefined) frame.style.inlineSize = `${width}px`;
  if (height !== undefined) frame.style.blockSize = `${height}px`;
}

/** Tells every page that loads in the frame who its parent is, like newer hosts. */
export function sendHandshake(frame: HTMLIFrameElement, widgetOrigin: string): void {
  const message = frameworkEvent("__HANDSHAKE__", {
    data: { parentOrigin: window.location.origin },
  });
  frame.addEventListener("load", () => {
    // A frame without an address first loads an empty page, which has another origin.
    if (frame.src) frame.contentWindow?.postMessage(message, widgetOrigin);
  });
}
