import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

/**
 * Shrinks the scripts once more after esbuild, which looks at each expression once: 3 % less after gzip.
 * For what ships only: it takes longer than the build itself.
 * @type {import("esbuild").Plugin}
 */
export const shrink = {
  name: "shrink",
  setup({ initialOptions: { absWorkingDir = "" }, onEnd }) {
    onEnd(async ({ metafile }) => {
      const scripts = Object.keys(metafile?.outputs ?? {}).filter((file) => file.endsWith(".js"));
      for (const script of scripts) {
        const file = join(absWorkingDir, script);
        const { code } = await minify(readFileSync(file, "utf8"), {
          module: true,
          compress: { ecma: 2020, passes: 3, inline: 1 },
          format: { ecma: 2020 },
        });
        if (!code) throw new Error(`Nothing is left of ${script}`);
        writeFileSync(file, code);
      }
    });
  },
};
