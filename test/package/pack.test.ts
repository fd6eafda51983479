import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { plainName } from "../../src/build/build-id.mjs";
import { copyPacked } from "../support/project-copy";

const copy = copyPacked(inject("packedProject"));
afterAll(copy.remove);

/** Packs the finished build with an added or replaced file, and restores everything afterwards. */
function packWith(file: string, content: string, pack = copy.packBuilt) {
  const path = join(copy.folder, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  writeFileSync(path, content);
  const result = pack();
  if (before) writeFileSync(path, before);
  else rmSync(path);
  return result;
}

describe("the package", () => {
  const entries = copy.entries();
  const text = (name: string) => new TextDecoder().decode(entries.get(name));

  it("has exactly these entries", () => {
    const languages = ["ar", "de", "es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"];
    expect([...entries.keys()].map(plainName).sort()).toEqual(
      [
        ...["chunk", "lazy", ...languages].map((name) => `app/chunks/${name}.js`),
        ...["en", ...languages].map((name) => `app/translations/${name}.json`),
        "app/NOTICE.txt",
        "app/widget.css",
        "app/widget.html",
        "app/widget.js",
      ].sort(),
    );
  });

  it("has every file that the page names", () => {
    const named = [...text("app/widget.html").matchAll(/\b(?:src|href)="([^"]+)"/g)]
      .map(([, address]) => new URL(String(address), "https://package.invalid/app/widget.html"))
      .filter(({ origin }) => origin === "https://package.invalid");
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const { pathname } of named) expect(entries.has(pathname.slice(1)), pathname).toBe(true);
  });

  it("lets Chromium compile its scripts while they load", () => {
    const scripts = [...entries.keys()].filter((name) =>
      /\/(chunk|lazy)\.js$/.test(plainName(name)),
    );
    expect(scripts).toHaveLength(2);
    for (const name of scripts) expect(text(name)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it("stays within the limits of Zoho's toolkit", () => {
    expect(entries.size).toBeLessThanOrEqual(250);
    for (const [name, content] of entries) {
      expect(name).toMatch(/^app\/([A-Za-z0-9_$-]+\/)*[A-Za-z0-9_$-][A-Za-z0-9_.$-]*$/);
      expect(content.byteLength).toBeLessThan(5_000_000);
    }
  });

  it("contains no source map, no simulator and no path of the machine that built it", () => {
    for (const name of entries.keys()) {
      expect(text(name)).not.toMatch(/sourceMappingURL|simulator/);
      expect(text(name)).not.toContain(copy.folder);
    }
  });

  it("contains the version, in the widget and in words", async () => {
    const { version } = JSON.parse(await readFile(join(copy.folder, "package.json"), "utf8"));
    expect(text(copy.named("chunks/lazy.js"))).toContain(`"${version}"`);
    expect(text("app/NOTICE.txt").split("\n")[0]).toBe(`Calls Preferences for Zoho CRM ${version}`);
  });

  it("contains the licences of what ships, and no others", async () => {
    const own = await readFile(join(copy.folder, "LICENSE"), "utf8");
    const heads = text("app/NOTICE.txt").match(/^\S+ \d\S+ \(\S+\)$/gm);
    expect(heads).toEqual(["preact 11.2.0 (MIT)"]);
    for (const words of [own.trim(), "Copyright (c) 2015-present Jason Miller"]) {
      expect(text("app/NOTICE.txt")).toContain(words);
    }
  });
});

describe("packing fails, and leaves no zip,", () => {
  const noZip = () => {
    const zips = readdirSync(join(copy.folder, "dist")).filter((name) => name.includes(".zip"));
    expect(zips).toEqual([]);
  };

  it.each([
    ["a file that Zoho's toolkit leaves out", "app/img.webp", "x", "does not belong"],
    ["a file that nothing asks for", "app/translations/xx.json", "{}", "does not belong"],
    ["a picture that the page does not name", "app/picture.png", "x", "does not belong"],
  ])("on %s", (_, file, content, complaint) => {
    const { status, output } = packWith(file, content);
    expect(status).toBe(1);
    expect(output).toContain(`${file} ${complaint}`);
    noZip();
  });

  it.each([
    ["other.css", "app/other.css is missing: widget.html names it"],
    ["/app/widget.css", "widget.html names /app/widget.css, which is elsewhere"],
    ["../widget.css", "widget.css is missing: widget.html names it"],
  ])("on a page that names %s", async (name, complaint) => {
    const page = await readFile(join(copy.folder, "app/widget.html"), "utf8");
    const changed = page.replace(/widget\.[\w-]+\.css/, name);
    const { status, output } = packWith("app/widget.html", changed);
    expect(status).toBe(1);
    expect(output).toContain(complaint);
    noZip();
  });

  it.each(["app/translations/de.json", "app/translations/en.json", "src/widget/widget.html"])(
    "without %s",
    (file) => {
      const path = join(copy.folder, file);
      const before = readFileSync(path);
      rmSync(path);
      try {
        expect(copy.build("pack").status).toBe(1);
        noZip();
      } finally {
        writeFileSync(path, before);
      }
    },
  );

  it("on source that does not build", () => {
    const { status, output } = packWith("src/widget/ui/widget.css", "@import './absent.css';", () =>
      copy.build("pack"),
    );
    expect(status).toBe(1);
    expect(output).toContain("absent.css");
  });
});
