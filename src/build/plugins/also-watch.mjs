import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pageSource } from "../page.mjs";
import { inRoot } from "../project.mjs";

/**
 * Also rebuilds after changes of files that are not bundled: the page, and all languages except English.
 * @type {import("esbuild").Plugin}
 */
export const alsoWatch = {
  name: "also-watch",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      // Once is enough, and esbuild watches files only for a result with a path.
      if (kind !== "entry-point" || !path.endsWith(".ts")) return undefined;
      const watchDirs = ["app/translations", "app/img"].map(inRoot).filter(existsSync);
      const inside = watchDirs.flatMap((folder) =>
        readdirSync(folder).map((file) => `${folder}/${file}`),
      );
      return {
        path: join(resolveDir, path),
        watchDirs,
        watchFiles: [inRoot(pageSource), ...inside],
      };
    });
  },
};
