import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A command of build.mjs that runs until it is stopped. */
export interface Started {
  /** Everything that it has printed so far, including errors. */
  readonly output: () => string;
  /** Waits for output that matches. @throws if the command ends without it */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it as Ctrl+C does. @returns its exit code */
  end(): Promise<number | null>;
}

/** Runs `node build.mjs …` in a folder. */
export function startBuild(folder: string, args: readonly string[]): Started {
  const child: ChildProcess = spawn(process.execPath, ["build.mjs", ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let ended = false;
  const wake = new Set<() => void>();
  const heard = (text: string) => {
    output += text;
    for (const one of wake) one();
  };
  child.stdout?.setEncoding("utf8").on("data", heard);
  child.stderr?.setEncoding("utf8").on("data", heard);
  child.once("close", () => {
    ended = true;
    heard("");
  });
  return {
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (found || ended) wake.delete(look);
          if (found) resolve(found);
          else if (ended) reject(new Error(`It ended without saying ${pattern}:\n${output}`));
        };
        wake.add(look);
        look();
      }),
    async end() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill("SIGINT");
      await once(child, "exit");
      return child.exitCode;
    },
  };
}
