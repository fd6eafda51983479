import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints } from "../../src/build/package/complaints.mjs";
import { copyProject } from "../support/project-copy";

// What `npm run pack` says about a wrong package, tried on a good one that is damaged.

const copy = copyProject();
afterAll(copy.remove);

let good: Readonly<Record<string, Uint8Array>>;
let wanted: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { status, output } = copy.build("pack");
  expect(status, output).toBe(0);
  good = Object.fromEntries(copy.entries());
  // The copy's own module, because it reads the page that was built there.
  const module = pathToFileURL(join(copy.folder, "src/build/package/wanted.mjs"));
  const { wantedFiles } = await import(/* @vite-ignore */ module.href);
  const metafile = readFileSync(join(copy.folder, "dist/metafile.json"), "utf8");
  wanted = await wantedFiles(JSON.parse(metafile));
});

const bytes = (text: string) => new TextEncoder().encode(text);
const spoilt = (name: string, content: string | Uint8Array) =>
  complaints({ ...good, [name]: typeof content === "string" ? bytes(content) : content }, wanted);

describe("a package", () => {
  it("is accepted as packed", () => {
    expect(complaints(good, wanted)).toEqual([]);
  });

  it("is refused without any one of its files", () => {
    const names = Object.keys(good);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const { [name]: _, ...rest } = good;
      expect(complaints(rest, wanted)).toEqual([expect.stringContaining(`${name} is missing: `)]);
    }
  });

  it("is refused with any one of its files empty", () => {
    for (const name of Object.keys(good)) expect(spoilt(name, "")).toContain(`${name} is empty`);
  });

  it("is refused with more files than the toolkit accepts", () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, n) => [`app/${n}.js`, bytes("1")]),
    );
    const all = new Map([...wanted, ...Object.keys(many).map((name) => [name, "why"] as const)]);
    expect(complaints({ ...good, ...many }, all)).toEqual(["There are more than 250 files"]);
  });

  it("is refused with a file larger than the toolkit accepts", () => {
    const large = new Uint8Array(5_000_001).fill(32);
    const name = copy.named("widget.css");
    expect(spoilt(name, large)).toEqual([`${name} is larger than 5000000 bytes`]);
    expect(spoilt(name, large.slice(1))).toEqual([]);
  });
});

describe("a file does not belong there", () => {
  it.each([
    "app/notes.txt",
    "app/widget.js.map.json",
    "app/chunks/lazy.js",
    "app/chunks/lazy.0123456789.js",
    "app/translations/tlh.json",
    "plugin-manifest.json",
  ])("that nothing refers to: %s", (name) => {
    expect(spoilt(name, "x")).toContain(`${name} does not belong there`);
  });

  it.each([
    "widget.html",
    "app/.env",
    "app/LICENSE",
    "app/.hidden/a.js",
    "app/a b.js",
    "app/ü.js",
    "app/widget.js.map",
    "app/lazy.mjs",
    "app/a.webp",
    "app/ver.1/a.js",
    `app/${"a".repeat(248)}.js`,
  ])("that the toolkit refuses or drops, even if it is required: %s", (name) => {
    const both = new Map([...wanted, [name, "why"]]);
    expect(complaints({ ...good, [name]: bytes("x") }, both)).toEqual([
      `${name} has a name that Zoho's toolkit refuses or leaves out`,
    ]);
  });
});

describe("a file must not contain", () => {
  // Assembled here, so that no scanner takes this file for a leak.
  const join = (...parts: readonly string[]) => parts.join("");
  it.each([
    ["a private key", join("-----BEGIN RSA ", "PRIVATE KEY-----")],
    ["a token of Zoho", join("1000", ".", "0a".repeat(16), ".", "9f".repeat(16))],
    ["a token of Zoho", join("Zoho-oauth", "token abc")],
    ["a web token", join("eyJ", "hbGciOiJIUzI1NiJ9", ".eyJ", "zdWIiOiIxMjM0In0", ".x")],
    ["a key of a service", join("AKIA", "ABCDEFGHIJKLMNOP")],
    ["a client's secret", join("client_", 'secret: "abc"')],
    ["a source map", join("//# source", "MappingURL=widget.js.map")],
    ["the local CRM", "startSimulator()"],
    ["the script of a sideload", '<script src="/sideload/in-page.js">'],
    ["a path of this machine", process.cwd()],
  ])("%s", (what, text) => {
    const name = copy.named("chunks/lazy.js");
    const chunk = new TextDecoder().decode(good[name]);
    expect(spoilt(name, `${chunk}\n${text}`)).toEqual([`${name} has in it ${what}`]);
  });
});

describe("the page", () => {
  it("must name its files relative to itself, because CRM's hosting has no /app/", () => {
    const page = new TextDecoder().decode(good["app/widget.html"]);
    const name = copy.named("widget.js");
    const absolute = page.replace(name.slice("app/".length), `/${name}`);
    expect(spoilt("app/widget.html", absolute)).toEqual([
      `app/widget.html names /${name}, which is elsewhere in CRM's hosting`,
    ]);
  });
});
