import puppeteer, { type Browser } from "puppeteer-core";
import type { FoundBrowser } from "./find-chromium";

/** What one suite needs in addition when its browser starts. */
export interface LaunchOptions {
  /** Chromium's arguments. */
  readonly args?: readonly string[];
  /** Firefox's preferences. What CDP can set on a page in Chromium, Firefox takes only at its start. */
  readonly prefs?: Readonly<Record<string, number>>;
}

/** Dark mode, in Firefox. */
export const preferringDark: LaunchOptions = {
  prefs: { "layout.css.prefers-color-scheme.content-override": 0 },
};

/** Forced colours and reduced motion, in Firefox. */
export const forcedAndStill: LaunchOptions = {
  prefs: { "browser.display.document_color_use": 2, "ui.prefersReducedMotion": 1 },
};

const defaultViewport = { width: 1000, height: 800 };

/**
 * Launches a browser with its own profile, which is deleted when it closes. Nothing here loosens the
 * browser's security: frames of another site run in another process, as they do for people.
 */
export function launch(
  found: FoundBrowser,
  { args = [], prefs = {} }: LaunchOptions = {},
): Promise<Browser> {
  const shared = {
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    headless: true,
    defaultViewport,
  };
  return found.kind === "firefox"
    ? puppeteer.launch({
        ...shared,
        browser: "firefox",
        extraPrefsFirefox: { ...nothingFromTheNetwork, ...prefs },
      })
    : puppeteer.launch({
        ...shared,
        browser: "chrome",
        args: [...chromiumArguments(found), ...args],
      });
}

function chromiumArguments(found: FoundBrowser): string[] {
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--no-default-browser-check",
    "--no-first-run",
    "--lang=en-US",
    // On by default on desktops, off in the npm package's headless build.
    "--site-per-process",
    // Two processes for the invisible address bar of every window, which make half of its cost.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    // A request that the routes do not see must fail even if there is a network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ];
  const root = process.platform === "linux" && process.getuid?.() === 0;
  // Chromium refuses to run as root with its sandbox. The npm package's binary has no setuid helper, and
  // newer Ubuntu allows user namespaces only to known programs.
  if (root || found.source.startsWith("@sparticuz")) args.push("--no-sandbox");
  return args;
}

/** Firefox: a proxy that never answers, for the same reason. */
const nothingFromTheNetwork = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.no_proxies_on": "127.0.0.1,localhost",
};
