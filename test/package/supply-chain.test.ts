import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import browserslist from "browserslist";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { target } from "../../src/build/options.mjs";
import { newerThan } from "../support/compat/script";
import { stylesNewerThan } from "../support/compat/styles";
import { browsersOf } from "../support/compat/support";
import { copyPacked, hashed, writeEntries } from "../support/project-copy";

const root = join(import.meta.dirname, "../..");
const json = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
const { version, devDependencies, ...manifest } = json("package.json");
const { packages } = json("package-lock.json");

describe("what is installed", () => {
  it("is a devDependency, because `zet run` would rewrite `dependencies` and install by force", () => {
    for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"]) {
      expect(manifest).not.toHaveProperty(kind);
    }
  });

  it("has exact versions, those in package-lock.json and node_modules", () => {
    expect(Object.keys(devDependencies).length).toBeGreaterThan(10);
    for (const [name, wanted] of Object.entries(devDependencies)) {
      expect(wanted, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`].version, name).toBe(wanted);
      expect(json(`node_modules/${name}/package.json`).version, name).toBe(wanted);
    }
    expect(packages[""].devDependencies).toEqual(devDependencies);
  });

  it("is named in docs/supply-chain.md, with preact as the only library that ships", () => {
    const doc = readFileSync(join(root, "docs/supply-chain.md"), "utf8");
    const [ships = "", tools = ""] = doc.split(/## (?:Tools|How it is held)/);
    for (const name of Object.keys(devDependencies)) {
      const [short = name] = name.startsWith("@expo-google-fonts/") ? [basename(name)] : [];
      const words = new RegExp(`[| (]${short.replaceAll("/", "\\/")}[ ,)]`);
      expect(name === "preact" ? ships.includes("[preact]") : words.test(tools), name).toBe(true);
    }
  });

  it("is locked by hash, and to no registry", () => {
    for (const [folder, one] of Object.entries<Record<string, unknown>>(packages)) {
      if (folder === "") continue;
      expect(one["integrity"], folder).toMatch(/^sha512-/);
      expect(one, folder).not.toHaveProperty("resolved");
    }
  });

  it("needs no install script: esbuild's only saves a moment at each start", () => {
    const withScript = Object.keys(packages).filter((one) => packages[one].hasInstallScript);
    expect(withScript).toEqual(["node_modules/esbuild"]);
  });
});

/** Names that the oldest browsers lack, and why the widget still works there. */
const askedForFirst = {
  ancestorOrigins: "one of several traces of the CRM page, read where it is there",
  colorScheme: "a property of styles, of which MDN's list of interfaces has none",
  moveBefore: "Preact looks whether it is there",
};

describe("what ships", () => {
  const copy = copyPacked(inject("packedProject"));
  const app = join(copy.folder, "unzipped");
  afterAll(copy.remove);
  let bill: string;
  beforeAll(() => {
    writeEntries(copy.entries(), app);
    bill = readFileSync(join(copy.folder, `dist/calls-preferences-${version}.cdx.json`), "utf8");
  });

  it("is no deprecated library", () => {
    expect(packages["node_modules/preact"]).not.toHaveProperty("deprecated");
  });

  it("has a bill of materials that is valid by the specification", async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(bill)).toBeNull();
    // The validator does refuse, or the line above would prove nothing.
    expect(await validator.validate(bill.replace('"library"', '"book"'))).not.toBeNull();
  });

  it("is listed completely: preact as in the registry, and every file", () => {
    const { components, metadata, dependencies } = JSON.parse(bill);
    expect(metadata.component).toMatchObject({ name: "calls-preferences", version });
    const libraries = components.filter(({ type }: { type: string }) => type === "library");
    expect(libraries).toMatchObject(
      ["preact"].map((name) => ({
        name,
        version: devDependencies[name],
        purl: `pkg:npm/${name}@${devDependencies[name]}`,
        licenses: [{ license: { id: json(`node_modules/${name}/package.json`).license } }],
      })),
    );
    for (const { name, hashes } of libraries) {
      const integrity = Buffer.from(hashes[0].content, "hex").toString("base64");
      expect(packages[`node_modules/${name}`].integrity).toBe(`sha512-${integrity}`);
    }
    expect(dependencies[0].dependsOn).toEqual(libraries.map(({ purl }: { purl: string }) => purl));
    const files = components.filter(({ type }: { type: string }) => type === "file");
    const hashOf = ({ name, hashes }: { name: string; hashes: { content: string }[] }) =>
      [name, hashes[0]?.content] as const;
    expect(new Map(files.map(hashOf))).toEqual(hashed(copy.entries()));
  });

  it("is listed without a date or anything of the machine", () => {
    expect(bill).not.toMatch(/serialNumber|timestamp/);
    expect(bill).not.toContain(copy.folder);
  });

  describe("is valid for", () => {
    const oldest = target.flatMap((one) => {
      const [, browser, since] = /^(chrome|edge|firefox|safari)([\d.]+)$/.exec(one) ?? [];
      return browser ? [`${browser} >= ${since}`] : [];
    });
    // When es-check checks features it accepts the newest syntax, so syntax and features are checked
    // separately.
    const checks: readonly (readonly [string, readonly string[], string])[] = [
      ["the syntax of ES2022", ["es2022"], "await using file = open();"],
      ["the features of ES2022", ["es2022", "--checkFeatures"], "[1].toSorted();"],
      [
        "the oldest that esbuild is told of",
        ["checkBrowser", "--browserslistQuery", oldest.join(), "--checkFeatures"],
        "Promise.try(() => 1);",
      ],
    ];

    it("the last two of each browser, which are no older than what esbuild is told", () => {
      const told = browserslist(oldest);
      for (const browser of ["chrome", "edge", "firefox", "safari"]) {
        const lastTwo = browserslist(`last 2 ${browser} versions`);
        expect(lastTwo).toHaveLength(2);
        expect(told).toEqual(expect.arrayContaining(lastTwo));
      }
    });

    it("the oldest browsers, which lack nothing that it uses without a check", () => {
      const files = [...copy.entries()].map(
        ([name, content]) => [name, new TextDecoder().decode(content)] as const,
      );
      const all = (ending: string) =>
        files.filter(([name]) => name.endsWith(ending)).map(([, content]) => content);
      const oldestBrowsers = browsersOf(target);
      expect(Object.keys(oldestBrowsers)).toEqual(["chrome", "edge", "firefox", "safari"]);
      expect(all(".js")).toHaveLength(12);
      const names = newerThan(all(".js"), oldestBrowsers).map((line) => line.split(":")[0]);
      expect(names).toEqual(Object.keys(askedForFirst));
      const styles = all(".css").flatMap((css) => stylesNewerThan(css, oldestBrowsers));
      expect(styles).toEqual([]);
    });

    it.each(checks)("%s", (_what, args) => {
      const { status, output } = esCheck(join(app, "app"), args);
      expect(status, output).toBe(0);
      expect(output).toMatch(/checking 12 files/);
    });

    it.each(checks)("%s, and would be refused", (_what, args, newerCode) => {
      const newer = join(copy.folder, "newer");
      mkdirSync(newer, { recursive: true });
      writeFileSync(join(newer, "newer.js"), newerCode);
      const { status, output } = esCheck(newer, args);
      expect(status).toBe(1);
      expect(output).toMatch(/newer\.js/);
    });
  });

  function esCheck(folder: string, args: readonly string[]) {
    const cli = join(root, "node_modules/es-check/lib/cli/index.js");
    expect(existsSync(cli)).toBe(true);
    const flags = ["--module", "--noCache", "--noColor"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, ...args, ...flags, "--files", "**/*.js"],
      { cwd: folder, encoding: "utf8" },
    );
    return { status, output: stdout + stderr };
  }
});
