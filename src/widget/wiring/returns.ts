/**
 * Calls `returned` whenever the person may have come back to the page: it is visible again, has the focus, or comes into
 * view. A frame that its host has hidden by CSS and shows again gets no event but the last of these.
 */
export function watchReturns(frame: Window, returned: () => void): void {
  const { document } = frame;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") returned();
  });
  frame.addEventListener("focus", returned);
  let away = false;
  const view = new IntersectionObserver((entries) => {
    away = !entries.at(-1)?.isIntersecting;
    if (!away) returned();
  });
  view.observe(document.body);
  // Chromium may send nothing but `resize` to a frame that is shown again. Observing anew always calls back.
  frame.addEventListener("resize", () => {
    if (!away) return;
    view.unobserve(document.body);
    view.observe(document.body);
  });
}
