import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { temporaryFolder } from "../at-end";
import { filesBelow } from "./build-widget";
import type { Candidate } from "./candidate";

const root = join(import.meta.dirname, "../../..");

/** An earlier build of the widget. */
export interface Before extends Candidate {
  /** Description: "revision 8be6f4e of 2026-11-25". */
  readonly what: string;
}

export const beforeName = "before";

/** Packages that affect a built file; another version makes another build. */
const tools = ["esbuild", "terser", "@babel/core", "babel-plugin-htm", "htm", "preact"];

/**
 * Builds an earlier state in a copy, with its own build script; only its files in app/ matter.
 * @param given a git revision, a folder of the project, or a folder with a built widget.html
 * @param env variables for the build script
 * @throws if there is no such state, or it does not build
 */
export function buildBefore(given: string, env: Readonly<Record<string, string>> = {}): Before {
  const folder = existsSync(given) ? resolve(given) : undefined;
  if (folder && existsSync(join(folder, "widget.html"))) {
    return { name: beforeName, what: "a folder of built files", files: filesBelow(folder) };
  }
  const copy = join(temporaryFolder(), "before");
  mkdirSync(copy);
  const what = folder ? copyFolder(folder, copy) : checkOut(given, copy);
  if (!existsSync(join(copy, "build.mjs"))) throw new Error(`${given} holds no build.mjs`);
  const modules = join(folder ?? root, "node_modules");
  symlinkSync(
    existsSync(modules) ? modules : join(root, "node_modules"),
    join(copy, "node_modules"),
    "junction",
  );
  run(process.execPath, ["build.mjs", "build"], { cwd: copy, env: { ...process.env, ...env } });
  const files = filesBelow(join(copy, "app"));
  return { name: beforeName, what: [what, ...otherTools(copy)].join(", "), files };
}

function copyFolder(folder: string, copy: string): string {
  const left = ["node_modules", ".git", "dist", "reports", "coverage"];
  cpSync(folder, copy, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  return "another working folder";
}

function checkOut(revision: string, copy: string): string {
  const name = `${revision}^{commit}`;
  const what = run("git", ["log", "-1", "--format=revision %h of %cs", name, "--"], { cwd: root });
  const input = run("git", ["archive", "--format=tar", name], { cwd: root });
  run("tar", ["-x"], { cwd: copy, input });
  return what.toString().trim();
}

/** Lists installed packages whose versions differ from those that this state was built with. */
function otherTools(copy: string): string[] {
  const versions = (folder: string) =>
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).devDependencies ?? {};
  const [then, now] = [versions(copy), versions(root)];
  const others = tools.filter((tool) => then[tool] !== undefined && then[tool] !== now[tool]);
  return others.map((tool) => `built with ${tool} ${now[tool]} instead of ${then[tool]}`);
}

/** @throws with its output if it fails, or does not end within two minutes */
function run(
  command: string,
  given: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv; input?: Buffer },
): Buffer {
  const limits = { timeout: 120_000, killSignal: "SIGKILL", maxBuffer: 2 ** 29 } as const;
  const { status, stdout, stderr, error } = spawnSync(command, given, { ...options, ...limits });
  if (error) throw error;
  if (status !== 0) {
    throw new Error(`${command} ${given.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  }
  return stdout;
}
