import { languages } from "./plugins/languages.mjs";
import { styles } from "./plugins/styles.mjs";
import { templates } from "./plugins/templates.mjs";
import { words } from "./plugins/words.mjs";
import { root, version } from "./project.mjs";

/** Older than the last two of each browser, so that nothing has to follow their releases. */
export const target = ["es2022", "chrome123", "edge123", "firefox128", "safari17.5"];

/** How esbuild treats any source that ships; what is compared with the widget is built by the same. */
export const flags = /** @satisfies {import("esbuild").BuildOptions} */ ({
  bundle: true,
  splitting: true,
  format: /** @type {const} */ ("esm"),
  platform: /** @type {const} */ ("browser"),
  target,
  minify: true,
  legalComments: /** @type {const} */ ("none"),
});

/** The widget: `app/widget.js`, `app/widget.css` and `app/chunks/`. */
export const widget = /** @satisfies {import("esbuild").BuildOptions} */ ({
  ...flags,
  absWorkingDir: root,
  entryPoints: [
    { in: "src/widget/main.ts", out: "widget" },
    { in: "src/widget/ui/widget.css", out: "widget" },
  ],
  outdir: "app",
  // Without a hash, as widget.js: widget.html preloads what the entry shares with the lazy chunk.
  chunkNames: "chunks/[name]",
  plugins: [words, styles, languages, templates],
  define: { __VERSION__: JSON.stringify(version) },
  metafile: /** @type {const} */ (true),
  logLevel: /** @type {const} */ ("warning"),
});
