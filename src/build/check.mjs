import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inRoot, root } from "./project.mjs";

/**
 * The checks of one minute: compilation, the tests without a browser, and the main job in a browser.
 * @throws at the first failure
 */
export async function quick() {
  begin(
    "npm test: types, lint and build side by side; then the tests unit, component and contract, and the main " +
      "job (see, show, hide, refused, locked, no SDK) in a browser, over the packed files.",
    "a minute",
  );
  await basics("build");
  const projects = ["unit", "component", "contract", "main-job"];
  await run("The tests", vitest, "run", ...projects.flatMap((name) => ["--project", name]));
  end("All of it has passed.", [
    "the package, every other browser test, and those that measure seconds: npm run check",
    ...ofTheirOwn,
  ]);
}

/**
 * Runs everything that CI runs, from fast to slow, and checks that none of it has changed the work tree.
 * @throws at the first failure
 */
export async function check() {
  begin(
    "npm run check: types, lint and the package side by side; then the tests unit, component, contract, main-job, " +
      "package, browser and timed; and nothing of it may change the work tree.",
    "five to six minutes without a Firefox, twice as long with one",
  );
  const before = workTree();
  await basics("pack");
  await run("The tests", vitest, "run");
  if (workTree() !== before) {
    const { stdout } = git("status", "--short");
    throw new Error(`The checks have changed the work tree:\n${stdout}`);
  }
  end("All that CI runs has passed, and the work tree is as it was.", ofTheirOwn);
}

const vitest = "node_modules/vitest/vitest.mjs";
const ofTheirOwn = [
  "the model for long (npm run test:model), mutants (npm run mutation), figures (npm run bench), pictures (npm run screenshots): they take longer",
];

/**
 * @param {string} what
 * @param {string} howLong
 */
function begin(what, howLong) {
  console.log(`${what}\nOn two cores with nothing else to do it takes about ${howLong}.\n`);
}

/**
 * @param {string} what
 * @param {readonly string[]} notAsked
 */
function end(what, notAsked) {
  const lines = notAsked.map((line) => `  ${line}`);
  console.log(
    `\n${what}\nNot asked, beside what stands after the tests above:\n${lines.join("\n")}`,
  );
}

/** Checks types and style, side by side. @throws at the first failure */
export async function checkSource() {
  await Promise.all([
    run("The types", "build.mjs", "types"),
    run("Lint", "node_modules/@biomejs/biome/bin/biome", "ci", "."),
  ]);
}

/**
 * Everything except the tests, in parallel.
 * @param {"build" | "pack"} made to pack is to build as well
 */
async function basics(made) {
  const what = { build: "build", pack: "package" }[made];
  await Promise.all([checkSource(), run(`The ${what}`, "build.mjs", made)]);
  console.log(`Types, lint and ${what} are right.`);
}

/**
 * @param {string} what its name in the message if it fails
 * @param {readonly string[]} args a script below the project's folder, and what it is given
 */
async function run(what, ...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`${what}: node ${args.join(" ")} ended with ${status}`);
}

/** The uncommitted changes: work in progress may be checked too. */
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
