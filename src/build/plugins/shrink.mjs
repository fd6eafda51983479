import { minify } from "terser";

/**
 * Shrinks the scripts once more after esbuild, which looks at each expression once: 3 % less after gzip.
 * For what ships only: it takes longer than the build itself. Works on what is not written yet.
 * @type {import("esbuild").Plugin}
 */
export const shrink = {
  name: "shrink",
  setup({ onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        if (!file.path.endsWith(".js")) continue;
        const { code } = await minify(file.text, {
          module: true,
          compress: {
            ecma: 2020,
            passes: 3,
            inline: 1,
            // gzip finds more that is alike in statements than in one long expression.
            sequences: false,
            // Nothing here is constructed but classes, and to read a property does nothing by itself.
            unsafe_arrows: true,
            pure_getters: true,
          },
          format: { ecma: 2020 },
        });
        if (!code) throw new Error(`Nothing is left of ${file.path}`);
        file.contents = Buffer.from(code);
      }
    });
  },
};
