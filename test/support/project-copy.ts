import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

const root = join(import.meta.dirname, "../..");
const sources = [
  "app",
  "src",
  "LICENSE",
  "build.mjs",
  "package-lock.json",
  "package.json",
  "plugin-manifest.json",
  "tsconfig.json",
];

export interface ProjectCopy {
  readonly folder: string;
  /** Runs `node build.mjs …` there. */
  build(
    command: "build" | "pack",
    env?: Readonly<Record<string, string>>,
  ): { readonly status: number | null; readonly output: string };
  /** The entries of the packed zip by name. */
  entries(): ReadonlyMap<string, Uint8Array>;
  remove(): void;
}

/** Copies what the package is made from: building in the working folder would disturb its app/. */
export function copyProject(): ProjectCopy {
  const home = mkdtempSync(join(tmpdir(), "calls-preferences-"));
  const folder = join(home, "copy");
  mkdirSync(folder);
  for (const source of sources)
    cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    build(command, env) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["build.mjs", command], {
        cwd: folder,
        env: { ...process.env, ...env },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
      return { status, output: stdout + stderr };
    },
    entries() {
      const { version } = packageJson(folder);
      const zip = readFileSync(join(folder, `dist/calls-preferences-${version}.zip`));
      return new Map(Object.entries(unzipSync(zip)));
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Writes entries of a zip as files below a folder. */
export function writeEntries(entries: ReadonlyMap<string, Uint8Array>, folder: string): void {
  for (const [name, content] of entries) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function packageJson(folder: string): { readonly version: string } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
