import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyProject, writeEntries } from "./project-copy";

declare module "vitest" {
  interface ProvidedContext {
    /** A copy of the project, packed by `npm run pack`; for reading only. */
    packedProject: string;
    /** The `app/` of its unzipped package, so that the tests run what is uploaded. */
    packedApp: string;
  }
}

/** What projects of one run share: each loads its own copy of this module, but all are in one process. */
interface Packed {
  users: number;
  readonly project: string;
  readonly app: string;
  readonly remove: () => void;
}

declare global {
  var packedOnce: Packed | undefined;
}

/** Packs the widget once for all projects of a run. @returns clears up */
export default function setup(project: TestProject): () => void {
  globalThis.packedOnce ??= pack();
  const packed = globalThis.packedOnce;
  packed.users += 1;
  project.provide("packedProject", packed.project);
  project.provide("packedApp", packed.app);
  return () => {
    packed.users -= 1;
    if (packed.users > 0) return;
    globalThis.packedOnce = undefined;
    process.off("exit", packed.remove);
    packed.remove();
  };
}

function pack(): Packed {
  const { folder, build, entries, remove } = copyProject();
  const { status, output } = build("pack");
  if (status !== 0) throw new Error(`The package to be tested cannot be made:\n${output}`);
  const unzipped = join(folder, "unzipped");
  writeEntries(entries(), unzipped);
  // For an interrupted run.
  process.once("exit", remove);
  return { users: 0, project: folder, app: join(unzipped, "app"), remove };
}
