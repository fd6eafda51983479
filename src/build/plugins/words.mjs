import { readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";
import { shortKeys } from "./short-keys.mjs";

/** Words that only the lazy chunk says, by the beginning of their keys. */
const lazyParts =
  /^(guard|gap|cure|where|permissions|host|confirm|details|row|guide|scope|choice|language|setup)\./;

/**
 * Problems that can come before the lazy chunk does. What reads Zoho's errors, and what writes, is in that
 * chunk itself, so the words for the others are there whenever they can be needed.
 */
const earlyProblems =
  /^problem\.(not-in-crm|sdk-failed|sdk-slow|crm-silent|host-unknown|no-answer|part-missing|step-failed|offline|other)$/;

/** @param {string} key */
const isLazy = (key) =>
  lazyParts.test(key) || (key.startsWith("problem.") && !earlyProblems.test(key));

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
        contents: JSON.stringify(shortKeys(Object.fromEntries(half))),
        loader: "json",
        watchFiles: [file],
      };
    });
  },
};
