import { describe, expect, it } from "vitest";
import { circlesOf, modulesIn, type Source } from "../support/imports";

/** What ships, from the bottom up. A room may use what is below it, but nothing above or beside it. */
const floors: readonly (readonly string[])[] = [
  ["settings", "unknown", "time"],
  ["problems", "words"],
  ["zoho"],
  ["preferences"],
  ["guard"],
  ["ui"],
  ["wiring"],
  ["lazy"],
  ["main"],
];

interface Exception {
  readonly room: string;
  /** The room below that it may not use as a whole. */
  readonly below: string;
  /** The only modules of it that it may use. */
  readonly only?: readonly string[];
  /** Modules of it that it may not use. */
  readonly never?: readonly string[];
}

/** Rooms that may use less than the floors allow. */
const exceptions: readonly Exception[] = [
  { room: "zoho", below: "words", only: [] },
  { room: "preferences", below: "words", only: [] },
  { room: "guard", below: "words", only: [] },
  { room: "preferences", below: "zoho", only: ["api-path"] },
  // The API hosts, the form of a link name, and the addresses of Setup.
  { room: "ui", below: "zoho", only: ["api-host", "likely-host", "link-name", "setup-links"] },
  // What a row shows follows from the state; the actions that it is given change it.
  {
    room: "ui",
    below: "preferences",
    never: ["actions", "pauses", "row-steps", "session", "write-preferences", "writing"],
  },
  { room: "ui", below: "guard", only: [] },
];

/** The folders of the code, and which modules of what ships each may use. */
const users: readonly { readonly folder: string; readonly only: readonly string[] }[] = [
  { folder: "simulator", only: ["settings"] },
  { folder: "build", only: [] },
  { folder: "site", only: ["settings", "problems/table", "preferences/scopes"] },
];

const widget = "src/widget/";
const code = modulesIn("src");
const shipped = code.filter(({ file }) => file.startsWith(widget));

/** "guard" for src/widget/guard/rules.ts, "settings" for src/widget/settings.ts. */
const roomOf = (file: string) => file.slice(widget.length).replace(/(\/|\.ts$).*/, "");
/** "rules" for src/widget/guard/rules.ts. */
const moduleOf = (file: string) => file.replace(/^.*\//, "").replace(/\.ts$/, "");
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));

/** One line for each import between rooms that `wrong` objects to. */
function arrows(wrong: (from: string, to: string, imported: string) => string | undefined) {
  return shipped.flatMap(({ file, imports }) =>
    imports
      .filter((name) => name.startsWith(widget) && roomOf(name) !== roomOf(file))
      .flatMap((name) => {
        const reason = wrong(roomOf(file), roomOf(name), name);
        return reason === undefined ? [] : [`${file} imports ${name}: ${reason}`];
      }),
  );
}

describe("the rooms of what ships", () => {
  it("each have a floor", () => {
    const rooms = new Set(shipped.map(({ file }) => roomOf(file)));
    expect([...rooms].sort()).toEqual(floors.flat().sort());
  });
  it("use only what is below them", () => {
    const upward = arrows((from, to) => {
      if (floorOf(to) < floorOf(from)) return undefined;
      const where = floorOf(to) === floorOf(from) ? "beside" : "above";
      return `room "${to}" is ${where} room "${from}"`;
    });
    expect(upward).toEqual([]);
  });
  it("use no more of each other than the table allows", () => {
    const tooMuch = arrows((from, to, imported) => {
      const exception = exceptions.find(({ room, below }) => room === from && below === to);
      const { only, never = [] } = exception ?? {};
      if (only && !only.includes(moduleOf(imported))) {
        return `room "${from}" may use ${only.join(", ") || "nothing"} of room "${to}"`;
      }
      if (!never.includes(moduleOf(imported))) return undefined;
      return `room "${from}" may not use ${moduleOf(imported)} of room "${to}"`;
    });
    expect(tooMuch).toEqual([]);
  });
  it("have the names that the exceptions use", () => {
    const files = shipped.map(({ file }) => file);
    const named = exceptions.flatMap(({ below, only = [], never = [] }) =>
      [...only, ...never].map((name) => `${widget}${below}/${name}.ts`),
    );
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe("the code", () => {
  it("has imports that were understood, including dynamic ones", () => {
    const main = code.find(({ file }) => file === `${widget}main.ts`);
    const some = [`${widget}wiring/drawing.ts`, `${widget}lazy.ts`];
    expect(main?.imports).toEqual(expect.arrayContaining(some));
    expect(code.find(({ file }) => file === some[0])?.imports).toContain("preact");
    const build = code.find(({ file }) => file === "src/build/cli/commands.mjs");
    expect(build?.imports).toContain("src/build/check.mjs");
  });
  it("has no circular imports", () => {
    expect(circlesOf(code).map((circle) => circle.join("\n  imports "))).toEqual([]);
  });
  it.each(users)("of $folder uses only allowed parts of what ships", ({ folder, only }) => {
    const allowed = only.map((name) => `${widget}${name}.ts`);
    const used = code
      .filter(({ file }) => file.startsWith(`src/${folder}/`))
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => name.startsWith(widget) && !allowed.includes(name))
          .map((name) => `${file} imports ${name}`),
      );
    expect(used).toEqual([]);
  });
});

describe("what ships", () => {
  const found = (pattern: RegExp, sources: readonly Source[] = shipped) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it("imports only itself, preact, htm and its words", () => {
    const allowed = /^(src\/widget\/|(preact|htm)(\/|$)|#(words|styles)\/)/;
    const foreign = shipped.flatMap(({ file, imports }) =>
      imports.filter((name) => !allowed.test(name)).map((name) => `${file} imports ${name}`),
    );
    expect(foreign).toEqual([]);
  });
  it.each([
    ["markup from text", /innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ["code from text", /\beval\s*\(|new Function|set(Timeout|Interval)\(\s*["'`]/],
    ["a line on the console", /\bconsole\b|\balert\s*\(|\bdebugger\b/],
    ["a request of its own", /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/],
    ["a message of its own", /postMessage/],
    ["storage but that of the choices", /\b(sessionStorage|indexedDB|document\.cookie)\b/],
  ])("has no %s", (_what, pattern) => {
    expect(found(pattern)).toEqual([]);
  });
  it("keeps storage to one file", () => {
    expect(found(/\blocalStorage\b/)).toEqual([`${widget}wiring/choices.ts`]);
  });
  it("knows no page in the state", () => {
    const rooms = shipped.filter(({ file }) => roomOf(file) === "preferences");
    expect(found(/\b(document|window|location|navigator|HTMLElement)\b/, rooms)).toEqual([]);
  });
});
