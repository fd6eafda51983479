import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import type { ProjectCopy } from "../../support/project-copy";
import type { Candidate } from "./candidate";

/** The widget of this project, with esbuild's metafile. */
export interface Widget extends Candidate {
  readonly metafile: Metafile;
}

/** The widget as it is uploaded: packed in a copy of the project and unzipped. */
export function packWidget(copy: ProjectCopy): Widget {
  make(copy, "pack");
  const entries = [...copy.entries()].map(
    ([name, content]) => [name.slice("app/".length), content] as const,
  );
  return widget(copy, new Map(entries));
}

/** The widget of a project that is packed already. @param app the package's unzipped `app/` */
export function packedWidget(project: string, app: string): Widget {
  return widget({ folder: project }, filesBelow(app));
}

/**
 * The same files from the copy's app/, without Zoho's toolkit, which takes longer than the build.
 * @param env variables for the build script
 */
export function buildWidget(
  copy: Pick<ProjectCopy, "folder" | "build">,
  env: Readonly<Record<string, string>> = {},
): Widget {
  make(copy, "build", env);
  return widget(copy, filesBelow(join(copy.folder, "app")));
}

/** All files of a folder, by their path below it with forward slashes. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    entries.map((path) => [
      path.slice(folder.length + 1).replaceAll("\\", "/"),
      readFileSync(path),
    ]),
  );
}

/** @throws with the build's own words if it fails */
function make(
  copy: Pick<ProjectCopy, "build">,
  command: "build" | "pack",
  env: Readonly<Record<string, string>> = {},
): void {
  const { status, output } = copy.build(command, env);
  if (status !== 0) throw new Error(`The widget cannot be built:\n${output}`);
}

function widget({ folder }: Pick<ProjectCopy, "folder">, files: Candidate["files"]): Widget {
  const metafile = JSON.parse(readFileSync(join(folder, "dist/metafile.json"), "utf8"));
  return { name: "widget", files, metafile };
}
