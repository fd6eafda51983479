import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRoot, root } from "../project.mjs";
import { asJsx } from "./as-jsx.mjs";

const cache = "dist/types";
const folders = ["src", "test"];

/**
 * Checks the types of the whole project, templates included: each module with templates gets a copy in
 * which they are JSX, and tsc checks both.
 * @returns {string[]} tsc's messages, each with its place in the source
 */
export function checkTypes() {
  rmSync(inRoot(cache), { recursive: true, force: true });
  mkdirSync(inRoot(cache), { recursive: true });
  /** @type {Map<string, ReturnType<typeof asJsx> & { file: string, source: string }>} */
  const copies = new Map();
  /** @type {string[]} */
  const unreadable = [];
  for (const file of modulesWithTemplates()) {
    const source = readFileSync(inRoot(file), "utf8");
    try {
      const copy = `${cache}/${file}x`;
      const jsx = asJsx(source, file);
      copies.set(copy, { ...jsx, file, source });
      mkdirSync(dirname(inRoot(copy)), { recursive: true });
      writeFileSync(inRoot(copy), jsx.text);
    } catch (error) {
      if (!(error instanceof SyntaxError && "pos" in error)) throw error;
      unreadable.push(
        `${file}${placeOf(source, Number(error.pos))}: error HTM: ${error.message.replace(/^.*?\.ts: /, "")}`,
      );
    }
  }
  const lines = tsc().map((line) => {
    const [, path = "", row, column, rest] = /^(\S+?)\((\d+),(\d+)\)(: .*)$/s.exec(line) ?? [];
    const copy = copies.get(path);
    if (!copy) return line;
    // In the copy the templates have become JSX, so `html` looks unused.
    if (/: error TS6133: 'html' /.test(String(rest))) return "";
    const offset = copy.sourceOffset(offsetOf(copy.text, Number(row), Number(column)));
    return `${copy.file}${placeOf(copy.source, offset)}${rest}`;
  });
  // Errors outside templates appear in the copy too.
  return [...new Set([...unreadable, ...lines])].filter((line) => line !== "");
}

/** Paths below the project's folder, with forward slashes. */
function modulesWithTemplates() {
  return folders
    .filter((folder) => existsSync(inRoot(folder)))
    .flatMap((folder) => readdirSync(inRoot(folder), { recursive: true, withFileTypes: true }))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .filter((file) => /\bhtml`/.test(readFileSync(inRoot(file), "utf8")));
}

/** @returns {string[]} messages, each with the lines that belong to it */
function tsc() {
  const project = JSON.parse(readFileSync(inRoot("tsconfig.json"), "utf8"));
  const up = relative(inRoot(cache), root);
  const from = (/** @type {string} */ path) => `${up}/${path}`;
  writeFileSync(
    inRoot(`${cache}/tsconfig.json`),
    JSON.stringify({
      extends: from("tsconfig.json"),
      // Copies find modules without a copy next to their originals.
      compilerOptions: { rootDirs: [".", up], jsx: "react-jsx", jsxImportSource: "preact" },
      include: [...project.include.map(from), ...folders],
      exclude: project.exclude.map(from),
    }),
  );
  const compiler = inRoot("node_modules/typescript/bin/tsc");
  const args = [compiler, "--pretty", "false", "--noEmit", "-p", cache];
  const { stdout, stderr, status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  const messages = stdout.split(/\r?\n(?!\s)/).filter(Boolean);
  if (status !== 0 && messages.length === 0) throw new Error(`tsc ended with ${status}: ${stderr}`);
  return messages;
}

/** @param {string} text @param {number} row from 1 @param {number} column from 1 */
function offsetOf(text, row, column) {
  const before = text.split("\n").slice(0, row - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
}

/** In tsc's format. @param {string} text @param {number} offset */
function placeOf(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return `(${before.length},${(before.at(-1)?.length ?? 0) + 1})`;
}
