import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

// Every path and script that the documents name exists.

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...["marketplace", "docs"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Paths of built files, which git ignores. */
const built = read(".gitignore")
  .split("\n")
  .filter((line) => /^[\w./*-]+$/.test(line));
const isBuilt = (path: string) =>
  built.some(
    (one) =>
      path === one ||
      (one.endsWith(".*") && path.startsWith(one.slice(0, -1))) ||
      path.startsWith(`${one}/`) ||
      (one.endsWith("/") && path.startsWith(one)),
  );

/** Files of the repository, without what is built or installed. */
const files = readdirSync(root)
  .filter((name) => name !== ".git" && !isBuilt(name) && !isBuilt(`${name}/`))
  .flatMap((name) =>
    statSync(join(root, name)).isDirectory()
      ? readdirSync(join(root, name), { recursive: true }).map((below) =>
          posix.join(name, String(below).replaceAll("\\", "/")),
        )
      : [name],
  );

/** `<name>` in a path stands for any name. */
function exists(path: string): boolean {
  if (isBuilt(path)) return true;
  const parts = path.split(/<[\w-]+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[\\w.-]+")}${path.endsWith("/") ? "" : "(/|$)"}`);
  return files.some((file) => pattern.test(file));
}

/** Code in the text, without blocks of it. */
const codeIn = (text: string) =>
  [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) =>
    String(code),
  );

/**
 * True for what looks like a path: folders, or a file with one of our extensions; no address, glob or
 * command.
 */
const isPath = (code: string) =>
  /^\.?[\w<][\w<>.-]*(\/[\w<>.-]+)*\/?$/.test(code) &&
  (/\/$/.test(code) ||
    /\.(ts|mjs|json|md)$/.test(code) ||
    /\/.*\.(html|css|svg|png|zip|js)$/.test(code));

describe.each(documents)("%s", (document) => {
  const text = read(document);

  it("names only paths that exist or are built", () => {
    const named = codeIn(text).filter(isPath);
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
  it("links only files that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
      .map(([, link]) => String(link))
      .filter((link) => !/^\w+:/.test(link));
    const gone = links.filter(
      (link) => !existsSync(join(root, posix.join(dirname(document), link))),
    );
    expect(gone).toEqual([]);
  });
  it("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => String(name));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it("understands paths", () => {
  const paths = [
    "src/widget/settings.ts",
    "app/translations/<language>.json",
    "README.md",
    "src/widget/zoho/",
    ".ci/run.md",
  ];
  expect(paths.filter((path) => !isPath(path))).toEqual([]);
  const others = [
    "/widget.html",
    "/crm/v8/org",
    "npm run site",
    "ZohoCRM.users.READ",
    "modules/Calls",
    "www.zohoapis.com",
  ];
  expect(others.filter(isPath)).toEqual([]);
  expect(exists("src/widget/no-such.ts")).toBe(false);
  expect(exists("src/widget/zoho")).toBe(true);
  expect(exists("app/translations/<language>.json")).toBe(true);
  expect(exists("app/translations/<language>.txt")).toBe(false);
  expect(exists("dist/site/")).toBe(true);
});

it("finds paths in each of the main documents", () => {
  for (const document of ["README.md", "CONTRIBUTING.md", "marketplace/listing.md"]) {
    expect(codeIn(read(document)).filter(isPath).length, document).toBeGreaterThan(5);
  }
});
