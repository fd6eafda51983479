import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackNpmChromium } from "./npm-chromium";

/** A browser that can be launched, and where it came from, for the report. */
export interface FoundBrowser {
  readonly kind: "chromium" | "firefox";
  readonly executablePath: string;
  /** Additional environment of the process, such as LD_LIBRARY_PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly source: string;
}

/**
 * Finds a Chromium: CHROME_PATH, an installed one, or the one in the npm package `@sparticuz/chromium`
 * (Linux x64). `CALLS_BROWSER=npm` ignores installed ones.
 *
 * @throws if there is none, because a browser test must never pass without running
 */
export function findChromium(): FoundBrowser {
  const given = process.env["CHROME_PATH"];
  if (given) return installed("chromium", given, "CHROME_PATH");
  if (process.env["CALLS_BROWSER"] !== "npm") {
    const path = chromiumPlaces().find(runs);
    if (path) return installed("chromium", path, "installed");
  }
  if (process.platform === "linux" && process.arch === "x64") return unpackNpmChromium();
  throw new Error(
    "No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its program file.",
  );
}

/** Finds a stock Firefox: FIREFOX_PATH or an installed one. */
export function findFirefox(): FoundBrowser | undefined {
  const given = process.env["FIREFOX_PATH"];
  if (given) return installed("firefox", given, "FIREFOX_PATH");
  const path = firefoxPlaces().find(runs);
  return path ? installed("firefox", path, "installed") : undefined;
}

function installed(
  kind: FoundBrowser["kind"],
  executablePath: string,
  source: string,
): FoundBrowser {
  if (!existsSync(executablePath)) {
    throw new Error(`${source} names ${executablePath}, and there is no such file.`);
  }
  return { kind, executablePath, env: {}, source };
}

/** False for Ubuntu's `chromium-browser` if it is a stub that only says what to install. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows and macOS the flag may open a window instead of printing.
  if (process.platform !== "linux") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function chromiumPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return windowsPlaces([
        "Google\\Chrome\\Application\\chrome.exe",
        "Chromium\\Application\\chrome.exe",
        "Microsoft\\Edge\\Application\\msedge.exe",
      ]);
    default:
      return onPath([
        "google-chrome-stable",
        "google-chrome",
        "chromium",
        "chromium-browser",
        "microsoft-edge-stable",
        "microsoft-edge",
      ]);
  }
}

function firefoxPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["/Applications/Firefox.app/Contents/MacOS/firefox"];
    case "win32":
      return windowsPlaces(["Mozilla Firefox\\firefox.exe"]);
    default:
      return onPath(["firefox", "firefox-esr"]);
  }
}

function windowsPlaces(paths: string[]): string[] {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  return folders.flatMap((folder) => paths.map((path) => join(folder, path)));
}

function onPath(names: string[]): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
