import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pageSource } from "../page.mjs";
import { inRoot } from "../project.mjs";

/**
 * What is built without being bundled: the page, and all languages but English. A change of them is a
 * reason to build anew too.
 * @type {import("esbuild").Plugin}
 */
export const alsoWatch = {
  name: "also-watch",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      // Once is enough, and only with a path esbuild listens.
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
