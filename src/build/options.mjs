import { placeholder } from "./build-id.mjs";
import { alsoWatch } from "./plugins/also-watch.mjs";
import { oneFirstChunk } from "./plugins/one-first-chunk.mjs";
import { styles } from "./plugins/styles.mjs";
import { templates } from "./plugins/templates.mjs";
import { words } from "./plugins/words.mjs";
import { root, version } from "./project.mjs";
import { shortNames } from "./short-names.mjs";

/** Older than the last two versions of each browser, so that it need not follow their releases. */
export const target = ["es2022", "chrome123", "edge123", "firefox128", "safari17.5"];

/**
 * How esbuild builds any source that ships. What benchmarks compare with the widget is built the same
 * way.
 */
export const flags = /** @satisfies {import("esbuild").BuildOptions} */ ({
  bundle: true,
  splitting: true,
  format: /** @type {const} */ ("esm"),
  platform: /** @type {const} */ ("browser"),
  target,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: /** @type {const} */ ("none"),
});

/** The widget's script, styles and chunks, all with the placeholder of the build's id. */
export const widget = /** @satisfies {import("esbuild").BuildOptions} */ ({
  ...flags,
  absWorkingDir: root,
  entryPoints: [
    { in: "src/widget/main.ts", out: `widget.${placeholder}` },
    { in: "src/widget/ui/widget.css", out: `widget.${placeholder}` },
  ],
  outdir: "app",
  chunkNames: `chunks/[name].${placeholder}`,
  plugins: [alsoWatch, oneFirstChunk, words, styles, templates],
  mangleProps: shortNames,
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(placeholder) },
  metafile: /** @type {const} */ (true),
  write: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ("warning"),
});
