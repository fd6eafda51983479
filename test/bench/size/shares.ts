import type { Metafile } from "esbuild";
import { moduleName } from "./module-name";

/** The share of one module in the built files. */
export interface Share {
  readonly module: string;
  readonly bytes: number;
}

/**
 * The bytes of each module before compression, the largest first, in the scripts and styles of the first
 * load and in the later ones. Based on esbuild's metafile, because a build may rename its output.
 */
export function sharesOf({ outputs }: Metafile): Record<"first" | "later", Share[]> {
  const entry = Object.keys(outputs).find((path) => /\bmain\.ts$/.test(entryOf(outputs, path)));
  if (!entry) throw new Error("esbuild wrote no script for main.ts");
  const first = new Set([entry, ...Object.keys(outputs).filter((path) => path.endsWith(".css"))]);
  // Iterating over a set includes members that are added meanwhile.
  for (const path of first) {
    for (const each of outputs[path]?.imports ?? []) {
      if (each.kind === "import-statement") first.add(each.path);
    }
  }
  const later = Object.keys(outputs).filter((path) => !first.has(path));
  return { first: summed(outputs, first), later: summed(outputs, later) };
}

const entryOf = (outputs: Metafile["outputs"], path: string) => outputs[path]?.entryPoint ?? "";

function summed(outputs: Metafile["outputs"], paths: Iterable<string>): Share[] {
  const bytes = new Map<string, number>();
  for (const path of paths) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {})) {
      const module = moduleName(input);
      bytes.set(module, (bytes.get(module) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes]
    .map(([module, sum]) => ({ module, bytes: sum }))
    .sort((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module));
}
