import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { FoundBrowser } from "./find-chromium";

const packageFolder = join(
  dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
  "../..",
);

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once per version. Only its files are used: its
 * own arguments switch web security and site isolation off, under which every cross-origin test
 * would pass falsely.
 */
export function unpackNpmChromium(): FoundBrowser {
  const version = packageVersion();
  const cache = join(
    process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"),
    "calls-preferences",
  );
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder, cache);
  const executablePath = join(folder, "chromium");
  return {
    kind: "chromium",
    executablePath,
    env: { ...libraries(executablePath, folder), ...fonts(folder) },
    source: `@sparticuz/chromium ${version}`,
  };
}

function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  if (typeof json === "object" && json && "version" in json && typeof json.version === "string") {
    return json.version;
  }
  throw new Error("@sparticuz/chromium has no version");
}

/**
 * Unpacks beside the place and renames, so that a half-unpacked browser is never taken for a
 * whole one. The package's `inflate` writes to the temporary folder and takes whatever lies there
 * already, so it runs in a process whose temporary folder is a fresh one.
 */
function unpackInto(folder: string, cache: string): void {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  try {
    const script = `
      import { inflate } from "@sparticuz/chromium";
      await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;
    const files = ["chromium.br", "swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"];
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        script,
        ...files.map((file) => join(packageFolder, "bin", file)),
      ],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TMPDIR: fresh, NODE_OPTIONS: "" },
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`The npm package's Chromium cannot be unpacked: ${stderr}`);
    writeFileSync(join(fresh, "fonts.conf"), fontsConf(join(folder, "fonts/fonts")));
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was first: what it has put there is whole.
    if (!existsSync(folder)) throw error;
  }
}

/** A bare machine has no NSS, which Chromium links: the package brings it for Amazon's Linux. */
function libraries(executablePath: string, folder: string): Record<string, string> {
  if (missingLibraries(executablePath, {}).length === 0) return {};
  const env = {
    LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
      .filter(Boolean)
      .join(":"),
  };
  const missing = missingLibraries(executablePath, env);
  if (missing.length > 0) {
    throw new Error(
      `The npm package's Chromium lacks ${missing.join(", ")}. Install Chrome or Chromium.`,
    );
  }
  return env;
}

function missingLibraries(executablePath: string, env: Record<string, string>): string[] {
  const { status, stdout } = spawnSync("ldd", [executablePath], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error("ldd cannot read the npm package's Chromium: is this glibc?");
  return [...stdout.matchAll(/(\S+) => not found/g)].map(([, library]) => String(library));
}

/** Without any fontconfig the browser finds no font, and text has no size. */
function fonts(folder: string): Record<string, string> {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_FILE: join(folder, "fonts.conf") };
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir></fontconfig>
`;
}
