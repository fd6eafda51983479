import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inRoot, root } from "./project.mjs";

/**
 * Runs all that CI runs, one after the other, and sees that none of it has changed the work tree.
 * @throws at the first that fails
 */
export function check() {
  const before = workTree();
  for (const script of ["test", "pack"]) run(script);
  if (workTree() !== before) {
    const { stdout } = git("status", "--short");
    throw new Error(`The checks have changed the work tree:\n${stdout}`);
  }
  console.log("\nAll that CI runs has passed, and the work tree is as it was.");
}

/** Checks types and style. @throws at the first that fails */
export function checkSource() {
  for (const script of ["types", "lint"]) run(script);
}

/** @param {string} script of package.json */
function run(script) {
  const npm = process.env["npm_execpath"];
  if (!npm) throw new Error("Type npm run check: it is npm that knows its own place");
  const { status, error } = spawnSync(process.execPath, [npm, "run", script], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm run ${script} ended with ${status}`);
}

/** What is not committed, as it is: work in progress may be checked too. */
function workTree() {
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z").stdout.split("\0");
  const hash = createHash("sha256").update(git("diff", "HEAD", "--binary").stdout);
  for (const file of untracked) if (file) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest("hex");
}

/** @param {readonly string[]} args */
function git(...args) {
  const result = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (result.status !== 0) throw new Error(`git ${args.join(" ")}: ${result.stderr}`);
  return result;
}
