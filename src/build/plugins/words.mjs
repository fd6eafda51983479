import { readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";

/** Words that only the lazy chunk says, by the beginning of their keys. */
const lazyParts =
  /^(guard|gap|cure|where|permissions|host|confirm|details|row|guide|scope|choice|language|setup)\./;

/** Problems that only a write has: writing is in the lazy chunk itself, so its words are there too. */
const writeProblems =
  /^problem\.(not-changed|read-only|token-once|NOT_ALLOWED|LIMIT_EXCEEDED|INVALID_DATA|MANDATORY_NOT_FOUND)$/;

/** @param {string} key */
const isLazy = (key) => lazyParts.test(key) || writeProblems.test(key);

/**
 * The first load carries only the words that it can need; each half is a module of its own.
 * @type {import("esbuild").Plugin}
 */
export const words = {
  name: "words",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#words\// }, ({ path }) => ({ path, namespace: "words" }));
    onLoad({ filter: /./, namespace: "words" }, ({ path }) => {
      const file = inRoot("app/translations/en.json");
      const lazy = path === "#words/lazy";
      const half = Object.entries(JSON.parse(readFileSync(file, "utf8"))).filter(
        ([key]) => isLazy(key) === lazy,
      );
      return {
        contents: JSON.stringify(Object.fromEntries(half)),
        loader: "json",
        watchFiles: [file],
      };
    });
  },
};
