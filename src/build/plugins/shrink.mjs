import { minify } from "terser";
import { plainExports } from "./plain-exports.mjs";

/**
 * Minifies the scripts once more after esbuild, which visits each expression once, and mangles all names:
 * 4 % less after gzip. Only for what ships, as it takes longer than the build itself. Needs esbuild's
 * `write: false`.
 * @type {import("esbuild").Plugin}
 */
export const shrink = {
  name: "shrink",
  setup({ onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      const scripts = outputFiles.filter(({ path }) => path.endsWith(".js"));
      const shrunk = new Map();
      // Imports and exports share one name in both scripts. The importing script chooses first.
      const nameCache = {};
      for (const { path, text } of scripts.toSorted((a, b) => takes(b.text) - takes(a.text))) {
        const { code } = await minify(text, {
          module: true,
          compress: {
            ecma: 2020,
            passes: 3,
            inline: 1,
            // Constants stay on the right of comparisons, and statements stay separate: that compresses
            // better.
            lhs_constants: false,
            sequences: false,
            // Reading a property has no side effects here.
            pure_getters: true,
            // No plain function is called with `new` here.
            unsafe_arrows: true,
          },
          format: { ecma: 2020 },
          nameCache,
        });
        if (!code) throw new Error(`Nothing is left of ${path}`);
        shrunk.set(path, code);
      }
      const named = plainExports(shrunk);
      for (const file of scripts) {
        const code = named.get(file.path) ?? "";
        file.contents = Buffer.from(onlyImports.test(code) ? code : `${compileHint}\n${code}`);
      }
    });
  },
};

/**
 * Lets Chromium compile the whole file in the background while it loads; for other browsers it is a
 * comment. Otherwise each function is compiled at its first call, here while an answer or a press is
 * handled, where it takes half of the time. https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = "//# allFunctionsCalledOnLoad";

/** A script without anything to compile, such as the page's entry. */
const onlyImports = /^import"[^"]+";?\s*$/;

/** @param {string} script */
function takes(script) {
  return Number(script.startsWith("import{"));
}
