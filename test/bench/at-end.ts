import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const undo = new Set<() => void>();
const end = () => {
  // In reverse order, because later things may use earlier ones.
  for (const act of [...undo].reverse()) act();
};
process.on("exit", end);
// Without a listener, a signal ends the process without "exit", so nothing would be cleaned up.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(1));
}

/** Runs when this process ends, however it ends. Must not wait for anything. */
export function atEnd(act: () => void): void {
  undo.add(act);
}

/** Moves this clean-up after the exit listeners that others have added so far. */
export function endAfterOthers(): void {
  process.off("exit", end).on("exit", end);
}

/** A folder that is removed when this process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "calls-preferences-bench-"));
  // Processes that were just ended may still write for a moment.
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Ends a process and its children together with this one. It must lead its own process group. */
export function endWithUs(child: ChildProcess): void {
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  };
  atEnd(end);
  child.once("exit", () => undo.delete(end));
}
