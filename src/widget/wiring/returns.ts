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
  let away = false;
  const view = new IntersectionObserver((seen) => {
    away = !seen.at(-1)?.isIntersecting;
    if (!away) returned();
  });
  view.observe(document.body);
  // Chromium may tell a frame that is shown again of its size alone: what is observed anew is looked at.
  frame.addEventListener("resize", () => {
    if (!away) return;
    view.unobserve(document.body);
    view.observe(document.body);
  });
}
