import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { unzipSync } from "fflate";
import { sha256 } from "../../src/build/package/reproducible.mjs";
import { builtName } from "./built-name";

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
  /** Packs the build that is there already. */
  packBuilt(): { readonly status: number | null; readonly output: string };
  /** The name of a built file, as in a zip: `app/widget.<id>.js` for `widget.js`. */
  named(file: string): string;
  /** The files in app/, by such names. */
  app(): ReadonlyMap<string, Buffer>;
  /** The entries of the packed zip by name. */
  entries(): ReadonlyMap<string, Uint8Array>;
  remove(): void;
}

/** Copies the sources of the package, because building in the working folder would disturb its app/. */
export function copyProject(): ProjectCopy {
  return copyFrom(root, sources, isSource);
}

/** Copies a project that is packed, with what the packing has made. @param packed its folder */
export function copyPacked(packed: string): ProjectCopy {
  return copyFrom(packed, [...sources, "dist"], () => true);
}

function copyFrom(
  from: string,
  parts: readonly string[],
  filter: (path: string) => boolean,
): ProjectCopy {
  const home = mkdtempSync(join(tmpdir(), "calls-preferences-"));
  const folder = join(home, "copy");
  mkdirSync(folder);
  for (const part of parts)
    cpSync(join(from, part), join(folder, part), { recursive: true, filter });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const run = (args: readonly string[], env?: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { status, output: stdout + stderr };
  };
  return {
    folder,
    build: (command, env) => run(["build.mjs", command], env),
    packBuilt: () =>
      run([
        "--input-type=module",
        "--eval",
        `await (await import("./src/build/package/pack.mjs")).packBuilt()`,
      ]),
    named: (file) => `app/${builtName(join(folder, "app"), file)}`,
    app() {
      const paths = readdirSync(join(folder, "app"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      return new Map(
        paths.map((path) => [
          path.slice(folder.length + 1).replaceAll("\\", "/"),
          readFileSync(path),
        ]),
      );
    },
    entries() {
      const { version } = packageJson(folder);
      const zip = readFileSync(join(folder, `dist/calls-preferences-${version}.zip`));
      return new Map(Object.entries(unzipSync(zip)));
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Writes the entries of a zip as files below a folder. */
export function writeEntries(entries: ReadonlyMap<string, Uint8Array>, folder: string): void {
  for (const [name, content] of entries) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The SHA-256 of each file by its name, which is compared far faster than its bytes. */
export function hashed(files: Iterable<readonly [string, Uint8Array]>): Map<string, string> {
  return new Map([...files].map(([name, content]) => [name, sha256(content)]));
}

/** False for the output of a build, which the copy has to make itself. */
function isSource(path: string): boolean {
  return !/^app[\\/](widget\.|chunks|NOTICE)/.test(relative(root, path));
}

function packageJson(folder: string): { readonly version: string } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
