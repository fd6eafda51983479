import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { copyProject } from "../support/project-copy";
import { startBuild } from "../support/started";

const root = join(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The project's own commands in package.json; other programs answer `--help` themselves. */
const own = Object.entries<string>(scripts).filter(([, command]) => /^node /.test(command));
const commands = own
  .filter(([, command]) => !command.includes("&&"))
  .map(([name, command]) => [name, command.split(" ").slice(1)] as const);

const run = (folder: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

it.each(commands)("npm run %s says with --help what it takes", (name, args) => {
  const { status, stdout } = run(root, [...args, "--help"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^\\w.*\\.\n\nUsage: npm (run )?${name}\\b`));
});

it.each(commands)("npm run %s refuses what it does not take, with its usage", (_name, args) => {
  const { status, stderr } = run(root, [...args, "--nonsense"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^--nonsense is not an option\.\n\n.*\n\nUsage: npm /);
});

describe("before anything is installed", () => {
  const bare = mkdtempSync(join(tmpdir(), "bare-"));
  afterAll(() => rmSync(bare, { recursive: true, force: true }));
  for (const part of ["build.mjs", "src/build"]) {
    cpSync(join(root, part), join(bare, part), { recursive: true });
  }
  for (const folder of ["bench", "model", "mutation", "pictures", "translations"]) {
    mkdirSync(join(bare, `test/${folder}`), { recursive: true });
    cpSync(join(root, `test/${folder}`), join(bare, `test/${folder}`), { recursive: true });
  }

  it.each(own)("npm run %s says what to do", (_name, command) => {
    const [first = ""] = command.split(" && ");
    const { status, stderr } = run(bare, first.split(" ").slice(1));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "Nothing is installed yet. Run npm ci first.\n",
    });
  });

  it.each(own)("npm run %s says first that Node is too old", (_name, command) => {
    const old = join(bare, "old.cjs");
    writeFileSync(
      old,
      `Object.defineProperty(process, "versions", { value: { node: "18.20.8" } });`,
    );
    const [first = ""] = command.split(" && ");
    const { status, stderr } = run(bare, ["--require", old, ...first.split(" ").slice(1)]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "This is Node.js 18.20.8. Install Node.js 20.19 or newer.\n",
    });
  });
});

/** Ends what is left of a process and its children. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left.
  }
}

describe("npm start", () => {
  const copy = copyProject();
  afterAll(copy.remove);

  it("says that its port is taken, and which it takes", async () => {
    const squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const started = startBuild(copy.folder, ["start", "--port", String(port)]);
    try {
      const [, said] = await started.says(/^Port (\d+) is taken\. This is \d+\.$/m);
      expect(Number(said)).toBe(port);
    } finally {
      await started.end();
      squatter.close();
    }
  });

  it("leaves nothing on its port when npm is ended", async () => {
    const npm = spawn("npm", ["start", "--", "--port", "0"], {
      cwd: copy.folder,
      stdio: ["ignore", "pipe", "inherit"],
      // A separate process group, so that nothing is left if this fails.
      detached: true,
    });
    onTestFinished(() => endGroup(npm.pid));
    let output = "";
    const address = await new Promise<string>((resolve, reject) => {
      npm.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const [, found] = /Local Zoho CRM: (\S+)/.exec(output) ?? [];
        if (found) resolve(found);
      });
      npm.once("exit", () => reject(new Error(`It ended without an address:\n${output}`)));
    });
    expect((await fetch(address)).status).toBe(200);
    npm.kill("SIGTERM");
    // The pipe closes when the last process that writes to it has ended.
    await once(npm, "close");
    await expect(fetch(address)).rejects.toThrow();
  });
});
