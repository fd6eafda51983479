import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectCopy } from "../../support/project-copy";
import type { Candidate } from "./candidate";

/**
 * The widget as it is uploaded: packed in a copy of the project and unzipped.
 * @throws with the build's own words where it does not pack
 */
export function packWidget(copy: ProjectCopy): Candidate {
  const { status, output } = copy.build("pack");
  if (status !== 0) throw new Error(`The package cannot be made:\n${output}`);
  const files = [...copy.entries()].map(([name, content]) => [name.slice("app/".length), content]);
  return {
    name: "widget",
    files: new Map(files as [string, Uint8Array][]),
    metafile: JSON.parse(readFileSync(join(copy.folder, "dist/metafile.json"), "utf8")),
    outdir: "app",
  };
}
