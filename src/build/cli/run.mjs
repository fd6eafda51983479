import { readArguments, UsageError, usageOf } from "./arguments.mjs";

/**
 * @typedef {import("./arguments.mjs").Command & {
 *   run: (given: Pick<ReturnType<typeof readArguments>, "values" | "rest">) => unknown,
 * }} RunCommand
 */

/**
 * Runs a command with the arguments that were typed, or prints its usage. Errors are printed, and the
 * process exits with 1.
 * @param {readonly string[]} typed
 * @param {RunCommand} command
 * @param {readonly RunCommand[]} [others] named in the message if an option is one of theirs
 */
export async function run(typed, command, others = []) {
  try {
    const { help, ...given } = readArguments(typed, command, others);
    if (help) return console.log(usageOf(command));
    await command.run(given);
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usageOf(command)}`);
    // esbuild has already printed its own errors with the place in the source.
    else if (!hasErrors(error))
      console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

/** @param {unknown} error */
function hasErrors(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
