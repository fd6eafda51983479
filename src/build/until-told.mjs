/**
 * Runs until Ctrl+C or a termination, then ends what was started and the process with it.
 * @param {() => Promise<unknown>} end
 */
export function untilTold(end) {
  const leave = async () => {
    await end();
    process.exit(0);
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
}
