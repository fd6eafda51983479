import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

const copy = copyProject();
afterAll(copy.remove);

/** Packs with a file more, or another in its place, and puts everything back. */
function packWith(file: string, content: string) {
  const path = join(copy.folder, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  writeFileSync(path, content);
  const result = copy.build("pack");
  if (before) writeFileSync(path, before);
  else rmSync(path);
  return result;
}

describe("the package", () => {
  let entries: ReadonlyMap<string, Uint8Array>;
  beforeAll(() => {
    const { status, output } = copy.build("pack");
    expect(status, output).toBe(0);
    entries = copy.entries();
  });

  const text = (name: string) => new TextDecoder().decode(entries.get(name));

  it("has exactly these entries", () => {
    const languages = ["ar", "de", "es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"];
    expect([...entries.keys()].sort()).toEqual(
      [
        ...["chunk", "late", ...languages].map((name) => `app/chunks/${name}.js`),
        ...["en", ...languages].map((name) => `app/translations/${name}.json`),
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

  it("keeps within the limits of Zoho's toolkit", () => {
    expect(entries.size).toBeLessThanOrEqual(250);
    for (const [name, content] of entries) {
      expect(name).toMatch(/^app\/([A-Za-z0-9_$-]+\/)*[A-Za-z0-9_$-][A-Za-z0-9_.$-]*$/);
      expect(content.byteLength).toBeLessThan(5_000_000);
    }
  });

  it("carries no source map, no simulator and no path of the machine that built it", () => {
    for (const name of entries.keys()) {
      expect(text(name)).not.toMatch(/sourceMappingURL|simulator/);
      expect(text(name)).not.toContain(copy.folder);
    }
  });

  it("carries the version", async () => {
    const { version } = JSON.parse(await readFile(join(copy.folder, "package.json"), "utf8"));
    expect(text("app/chunks/late.js")).toContain(`"${version}"`);
  });
});

describe("packing fails, and leaves no zip,", () => {
  it.each([
    ["a file that Zoho's toolkit leaves out without failing", "app/img.webp", "x", "left out"],
    ["a file that does not belong", "app/widget.js.map.json", "{}", "does not belong"],
  ])("on %s", (_, file, content, complaint) => {
    const { status, output } = packWith(file, content);
    expect(status).toBe(1);
    expect(output).toContain(complaint);
    expect(() => copy.entries()).toThrow(/ENOENT/);
  });

  it("on a page that names a file that is not there", async () => {
    const page = await readFile(join(copy.folder, "app/widget.html"), "utf8");
    const { status, output } = packWith(
      "app/widget.html",
      page.replaceAll("widget.css", "other.css"),
    );
    expect(status).toBe(1);
    expect(output).toContain("widget.html needs app/other.css");
  });

  it("on source that does not build", () => {
    const { status, output } = packWith("src/widget/ui/widget.css", "@import './absent.css';");
    expect(status).toBe(1);
    expect(output).toContain("absent.css");
  });
});

describe("package.json", () => {
  it("has no dependencies: `zet run` would rewrite it and install by force", async () => {
    const json: unknown = JSON.parse(await readFile(join(copy.folder, "package.json"), "utf8"));
    expect(json).not.toHaveProperty("dependencies");
  });
});
