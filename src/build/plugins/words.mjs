import { readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";
import { shortKeys } from "./short-keys.mjs";

/** Words that only the lazy chunk uses, by the start of their keys. */
const lazyParts =
  /^(guard|gap|cure|where|permissions|host|confirm|details|row|guide|scope|choice|language|setup)\./;

/**
 * Problems that can occur before the lazy chunk has loaded. That chunk contains the code that reads
 * Zoho's errors and the code that writes, so it can hold the words for all other problems.
 */
const earlyProblems =
  /^problem\.(not-in-crm|sdk-failed|sdk-slow|crm-silent|host-unknown|no-answer|part-missing|step-failed|offline|other)$/;

/** @param {string} key */
const isLazy = (key) =>
  lazyParts.test(key) || (key.startsWith("problem.") && !earlyProblems.test(key));

/**
 * The first load contains only the words that it may need; each half is a separate module.
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
        contents: JSON.stringify(shortKeys(Object.fromEntries(half))),
        loader: "json",
        watchFiles: [file],
      };
    });
  },
};
