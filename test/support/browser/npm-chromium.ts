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
 * Unpacks the Chromium of `@sparticuz/chromium` once per version. Only its files are used, because its
 * own arguments turn off web security and site isolation, so that every cross-origin test would pass
 * falsely.
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
 * Unpacks next to the target and renames, so that a half-unpacked browser is never mistaken for a whole
 * one. The package's `inflate` writes to the temporary folder and uses any files already there, so it
 * runs in a process with a fresh temporary folder.
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
    // Another process was faster, and its folder is complete.
    if (!existsSync(folder)) throw error;
  }
}

/** Chromium links NSS, which a bare machine lacks; the package contains it for Amazon Linux. */
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

/** Without a fontconfig the browser finds no font, and text has no size. */
function fonts(folder: string): Record<string, string> {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_FILE: join(folder, "fonts.conf") };
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir></fontconfig>
`;
}
