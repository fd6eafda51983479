import { commands, overview } from "./commands.mjs";
import { run } from "./run.mjs";

/**
 * Runs a command of build.mjs.
 * @param {readonly string[]} typed its name, and what follows
 */
export async function main([name = "", ...typed]) {
  const found = Object.entries(commands).find(([known]) => known === name);
  if (found) return run(typed, found[1], Object.values(commands));
  const isHelp = name === "--help" || name === "-h";
  if (!isHelp && name) console.error(`"${name}" is not a command.\n`);
  for (const line of overview()) (isHelp ? console.log : console.error)(line);
  if (!isHelp) process.exit(1);
}
