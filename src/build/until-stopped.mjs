/**
 * Runs until Ctrl+C or a termination, then ends what was started, and the process.
 * @param {() => Promise<unknown>} end
 */
export function untilStopped(end) {
  const leave = async () => {
    clearInterval(watch);
    await end();
    process.exit(0);
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
  // npm passes a termination on to the shell in between, which ends without passing it on.
  const parent = process.ppid;
  const isOrphan = () => process.env["npm_lifecycle_event"] && process.ppid !== parent;
  const watch = setInterval(() => isOrphan() && leave(), 200);
  watch.unref();
}
