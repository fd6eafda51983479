/**
 * Calls `returned` whenever the person may have come back to the page: it is visible again, has the focus, or
 * comes into view. A frame that its host hid by CSS and shows again is told by the last of these alone.
 */
export function watchReturns(frame: Window, returned: () => void): void {
  const { document } = frame;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") returned();
  });
  frame.addEventListener("focus", returned);
  new IntersectionObserver(([seen]) => {
    if (seen?.isIntersecting) returned();
  }).observe(document.body);
}
