import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectCopy } from "../../support/project-copy";
import type { Candidate } from "./candidate";

/** The widget as it is uploaded: packed in a copy of the project and unzipped. */
export function packWidget(copy: ProjectCopy): Candidate {
  make(copy, "pack");
  return widget(copy, byNameInApp(copy.entries()));
}

/** The same files from the copy's app/, without Zoho's toolkit, which takes longer than the build. */
export function buildWidget(copy: ProjectCopy): Candidate {
  make(copy, "build");
  return widget(copy, byNameInApp(copy.app()));
}

/** @throws with the build's own words where it fails */
function make(copy: ProjectCopy, command: "build" | "pack"): void {
  const { status, output } = copy.build(command);
  if (status !== 0) throw new Error(`The widget cannot be built:\n${output}`);
}

function widget({ folder }: ProjectCopy, files: Candidate["files"]): Candidate {
  const metafile = JSON.parse(readFileSync(join(folder, "dist/metafile.json"), "utf8"));
  return { name: "widget", files, metafile, outdir: "app" };
}

function byNameInApp(files: ReadonlyMap<string, Uint8Array>): Candidate["files"] {
  return new Map([...files].map(([name, content]) => [name.slice("app/".length), content]));
}
