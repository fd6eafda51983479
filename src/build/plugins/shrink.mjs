import { minify } from "terser";
import { plainExports } from "./plain-exports.mjs";

/**
 * Shrinks the scripts once more after esbuild, which looks at each expression once, and gives all names: 4 % less
 * after gzip. For what ships only: it takes longer than the build itself. Works on what is not written yet.
 * @type {import("esbuild").Plugin}
 */
export const shrink = {
  name: "shrink",
  setup({ onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      const scripts = outputFiles.filter(({ path }) => path.endsWith(".js"));
      const shrunk = new Map();
      // What one script takes from another has one name in both. The one that takes has the first choice.
      const nameCache = {};
      for (const { path, text } of scripts.toSorted((a, b) => takes(b.text) - takes(a.text))) {
        const { code } = await minify(text, {
          module: true,
          compress: {
            ecma: 2020,
            passes: 3,
            inline: 1,
            // A constant stays behind what it is compared with, and statements stay apart: that packs better.
            lhs_constants: false,
            sequences: false,
            // To read a property does nothing by itself.
            pure_getters: true,
            // What is no method is never made by `new` here.
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
 * Lets Chromium compile a whole file beside the page's own work, while it loads; elsewhere it is a comment. Otherwise
 * each function is compiled when it is called first, which here is under the answer or under a press: half of the time
 * of both. https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = "//# allFunctionsCalledOnLoad";

/** A script without anything to compile, as the page's own is. */
const onlyImports = /^import"[^"]+";?\s*$/;

/** @param {string} script */
function takes(script) {
  return Number(script.startsWith("import{"));
}
