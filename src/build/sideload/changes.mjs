/**
 * Tells waiting pages when the widget has been rebuilt. A page names the build that it shows, so one that
 * asks late, or after a restart of the server, is told at once.
 */
export function createChanges() {
  const start = Date.now().toString(36);
  let count = 0;
  /** @type {Set<() => void>} */
  const waiting = new Set();
  const current = () => `${start}-${count}`;
  return {
    current,
    /** Announces a new build. */
    built() {
      count += 1;
      for (const wake of waiting) wake();
    },
    /**
     * @param {string | null} shown the build that the page shows
     * @param {number} limit milliseconds
     * @returns {Promise<boolean>} true once there is another build, false at the limit
     */
    async after(shown, limit) {
      if (shown === current()) {
        await new Promise((/** @type {(value?: void) => void} */ resolve) => {
          const timer = setTimeout(done, limit);
          function done() {
            clearTimeout(timer);
            waiting.delete(done);
            resolve();
          }
          waiting.add(done);
        });
      }
      return shown !== current();
    },
  };
}
