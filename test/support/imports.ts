import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, traverse } from "@babel/core";

const root = join(import.meta.dirname, "../..");

export interface Source {
  /** Path below the project's folder, with forward slashes. */
  readonly file: string;
  /** What the code says, without its comments. */
  readonly text: string;
  /** What it imports at run time: files of the project by their path, everything else by name. */
  readonly imports: readonly string[];
}

/**
 * Every module of a folder of the project, and what it imports. Type-only imports do not count, because
 * nothing of them is left at run time.
 */
export function modulesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)).replaceAll("\\", "/"))
    .filter((file) => /\.(ts|m?js)$/.test(file) && !file.endsWith(".d.ts"))
    .map(read);
}

function read(file: string): Source {
  const source = readFileSync(join(root, file), "utf8");
  const tree = parseSync(source, {
    configFile: false,
    babelrc: false,
    filename: file,
    parserOpts: { plugins: ["typescript"], createImportExpressions: true },
  });
  if (!tree) throw new Error(`${file} could not be parsed`);
  const names = new Set<string>();
  traverse(tree, {
    ImportDeclaration({ node }) {
      if (node.importKind !== "type") names.add(node.source.value);
    },
    ExportNamedDeclaration({ node }) {
      if (node.source && node.exportKind !== "type") names.add(node.source.value);
    },
    ExportAllDeclaration({ node }) {
      if (node.exportKind !== "type") names.add(node.source.value);
    },
    // An import with a computed name loads a built file, not a module.
    ImportExpression({ node }) {
      if (node.source.type === "StringLiteral") names.add(node.source.value);
    },
  });
  return {
    file,
    text: withoutComments(source, tree.comments ?? []),
    imports: [...names].map((name) => resolved(name, file)),
  };
}

/** @throws {Error} if a path leads to no file: an import that cannot be resolved must not pass as allowed */
function resolved(name: string, from: string): string {
  if (!name.startsWith(".")) return name;
  const path = join(dirname(from), name).replaceAll("\\", "/");
  const found = [path, `${path}.ts`].find(
    (one) => /\.\w+$/.test(one) && existsSync(join(root, one)),
  );
  if (found === undefined) throw new Error(`${from} imports ${name}, which is no file`);
  return found;
}

interface Span {
  readonly start?: number | null;
  readonly end?: number | null;
}

function withoutComments(source: string, comments: readonly Span[]): string {
  let text = "";
  let end = 0;
  for (const comment of comments) {
    text += source.slice(end, comment.start ?? end);
    end = comment.end ?? end;
  }
  return text + source.slice(end);
}

/** Each circle of imports among these modules, as a list of files; the first one is repeated at the end. */
export function circlesOf(modules: readonly Source[]): readonly (readonly string[])[] {
  const importsOf = new Map(modules.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const circles: string[][] = [];
  function visit(file: string, way: readonly string[]): void {
    const met = way.indexOf(file);
    if (met >= 0) circles.push([...way.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    for (const name of importsOf.get(file) ?? []) {
      if (importsOf.has(name)) visit(name, [...way, file]);
    }
    done.add(file);
  }
  for (const file of importsOf.keys()) visit(file, []);
  return circles;
}
