import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

// Which room may know which: the view no SDK, the state no DOM, the way to Zoho no words.

const root = join(import.meta.dirname, "../..");
const widget = "src/widget";

interface Source {
  readonly file: string;
  readonly text: string;
  /** What it imports: files of the project as paths, everything else by its name. */
  readonly imports: readonly string[];
}

/** Comments say much that code must not do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

function importsOf(file: string, text: string): string[] {
  const names = [
    ...text.matchAll(/\b(?:import|export)\s[^;]*?\bfrom\s*["']([^"']+)["']/g),
    ...text.matchAll(/\bimport\s*\(?\s*["']([^"']+)["']/g),
  ].map(([, name]) => String(name));
  const resolved = names.map((name) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );
  return [...new Set(resolved)];
}

const sources: readonly Source[] = readdirSync(join(root, widget), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const file = join(widget, name).replaceAll("\\", "/");
    const text = withoutComments(readFileSync(join(root, file), "utf8"));
    return { file, text, imports: importsOf(file, text) };
  });

const inRoom = (room: string) =>
  sources.filter(({ file }) => file.startsWith(`${widget}/${room}/`));
const lines = (found: readonly Source[], wrong: (name: string) => boolean) =>
  found.flatMap(({ file, imports }) => imports.filter(wrong).map((name) => `${file} → ${name}`));
const isIn = (rooms: readonly string[]) => (name: string) =>
  rooms.some((room) => name.startsWith(`${widget}/${room}/`));

/** All that a file brings along. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = sources.find((each) => each.file === `${file}.ts` || each.file === file);
  for (const name of source?.imports ?? []) reach(name, seen);
  return seen;
}

describe("what is looked at here", () => {
  it("is all of the widget", () => {
    expect(sources.length).toBeGreaterThan(30);
    const rooms = ["zoho", "preferences", "guard", "problems", "ui", "words"];
    for (const room of rooms) expect(inRoom(room).length, room).toBeGreaterThan(0);
  });
  it("has imports that were understood", () => {
    const main = sources.find(({ file }) => file === `${widget}/main.ts`);
    expect(main?.imports).toEqual(
      expect.arrayContaining(["preact", `${widget}/ui/app`, `${widget}/zoho/handshake`]),
    );
    const named = sources.flatMap(({ imports }) =>
      imports.filter((name) => name.startsWith(widget)),
    );
    const files = sources.map(({ file }) => file.replace(/(\.d)?\.ts$/, ""));
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });
});

describe("what ships", () => {
  it("imports nothing but itself, preact, htm and its words", () => {
    const allowed = /^(preact|htm)(\/|$)|^#(words|styles)\//;
    const foreign = (name: string) => !name.startsWith(`${widget}/`) && !allowed.test(name);
    expect(lines(sources, foreign)).toEqual([]);
  });
  it.each([
    ["markup from text", /innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ["code from text", /\beval\s*\(|new Function|set(Timeout|Interval)\(\s*["'`]/],
    ["a line on the console", /\bconsole\b|\balert\s*\(|\bdebugger\b/],
    ["a request of its own", /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/],
    ["a message of its own", /postMessage/],
    ["storage but that of the choices", /\b(sessionStorage|indexedDB|document\.cookie)\b/],
  ])("has no %s", (_what, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
  it("keeps storage to one file", () => {
    const users = sources.filter(({ text }) => text.includes("localStorage"));
    expect(users.map(({ file }) => file)).toEqual([`${widget}/choices.ts`]);
  });
});

describe("the way to Zoho", () => {
  it("knows no preferences, no guard, no view and no words", () => {
    const rooms = ["preferences", "guard", "ui", "words"];
    expect(lines(inRoom("zoho"), isIn(rooms))).toEqual([]);
    for (const { file } of inRoom("zoho")) {
      expect([...reach(file)].filter(isIn(rooms)), file).toEqual([]);
    }
  });
});

describe("the preferences", () => {
  it("know no view and no words, also not by others", () => {
    for (const { file } of inRoom("preferences")) {
      expect([...reach(file)].filter(isIn(["ui", "words"])), file).toEqual([]);
    }
  });
  it("know no page", () => {
    const page = /\b(document|window|location|navigator|HTMLElement)\b/;
    const users = inRoom("preferences").filter(({ text }) => page.test(text));
    expect(users.map(({ file }) => file)).toEqual([]);
  });
});

describe("the guard", () => {
  it("knows no view and no words", () => {
    expect(lines(inRoom("guard"), isIn(["ui", "words"]))).toEqual([]);
  });
});

describe("the view", () => {
  it("knows of Zoho only where Setup is, and which API hosts and scopes there are", () => {
    const allowed = [
      `${widget}/zoho/setup-links`,
      `${widget}/zoho/api-host`,
      `${widget}/zoho/scopes`,
    ];
    const wrong = (name: string) => isIn(["zoho"])(name) && !allowed.includes(name);
    expect(lines(inRoom("ui"), wrong)).toEqual([]);
  });
  it("carries out nothing itself", () => {
    const doing = ["actions", "writing", "write-preferences"].map(
      (name) => `${widget}/preferences/${name}`,
    );
    expect(lines(inRoom("ui"), (name) => doing.includes(name))).toEqual([]);
  });
});
