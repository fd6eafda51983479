// This file and build.mjs run on any Node, with nothing installed. They import nothing else before both
// are checked, and use no newer syntax than this.

/** The oldest Node that runs everything, as in `engines` in package.json. */
export const oldestNode = "20.19";

/**
 * Ends the process with a message if Node is too old or nothing is installed.
 * @returns {Promise<void>} resolves if a command can run
 */
export async function checkRequirements() {
  const problem = nodeProblem(process.versions.node) || (await modulesProblem());
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}

/** @param {string} version such as "20.19.4" */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
  const isOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  return isOld ? `This is Node.js ${version}. Install Node.js ${oldestNode} or newer.` : "";
}

async function modulesProblem() {
  const { existsSync } = await import("node:fs");
  const modules = new URL("../../../node_modules/esbuild", import.meta.url);
  return existsSync(modules) ? "" : "Nothing is installed yet. Run npm ci first.";
}
