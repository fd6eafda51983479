import type { Candidate } from "./candidate";

/** What one module takes of a built file. */
export interface Share {
  readonly module: string;
  readonly bytes: number;
}

/**
 * The bytes of each module in some of the built files before compression, the largest first. Modules of
 * a package count together.
 */
export function sharesOf({ metafile, outdir }: Candidate, files: readonly string[]): Share[] {
  const bytes = new Map<string, number>();
  for (const file of files) {
    const inputs = metafile.outputs[`${outdir}/${file}`]?.inputs ?? {};
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const module = nameOf(path);
      bytes.set(module, (bytes.get(module) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes]
    .map(([module, sum]) => ({ module, bytes: sum }))
    .sort((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module));
}

function nameOf(path: string): string {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return library ?? path.replace(/^src\/widget\//, "");
}
