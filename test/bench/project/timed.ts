import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { endWithUs } from "../at-end";

/**
 * Milliseconds of a whole process, from start to end.
 * @throws with its output if it fails
 */
export async function processTime(
  command: string,
  given: readonly string[],
  cwd: string,
): Promise<number> {
  const began = performance.now();
  const child = start(command, given, cwd);
  let printed = "";
  child.stdout?.on("data", (text) => {
    printed += text;
  });
  child.stderr?.on("data", (text) => {
    printed += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${given.join(" ")} ended with ${code}:\n${printed}`);
  return performance.now() - began;
}

/** A process that keeps running, and the milliseconds until it printed a line with these words. */
export async function untilPrinted(
  command: string,
  given: readonly string[],
  cwd: string,
  words: string,
): Promise<{ readonly ms: number; readonly child: ChildProcess }> {
  const began = performance.now();
  const child = start(command, given, cwd);
  if (!child.stdout) throw new Error("Nothing can be read of it");
  for await (const line of createInterface(child.stdout)) {
    if (line.includes(words)) return { ms: performance.now() - began, child };
  }
  throw new Error(`${command} ${given.join(" ")} ended without "${words}"`);
}

function start(command: string, given: readonly string[], cwd: string): ChildProcess {
  const group = process.platform !== "win32";
  const child = spawn(command, given, { cwd, detached: group, stdio: ["ignore", "pipe", "pipe"] });
  endWithUs(child);
  return child;
}
