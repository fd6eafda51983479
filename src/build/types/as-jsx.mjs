import { parseSync, traverse } from "@babel/core";
import { createEdits } from "./edits.mjs";
import { readTemplate } from "./read-template.mjs";

/**
 * Rewrites every html`…` of a module as JSX, which TypeScript checks: names and types of props, missing
 * props, and attributes of each HTML element. (Calls of `h` would not do: its overloads accept any
 * attribute, and report a wrong prop only as "no overload matches".)
 * @param {string} source TypeScript
 * @param {string} file its name, for error messages
 * @returns {{ text: string, sourceOffset: (offset: number) => number }} TSX, and the place in the source
 *   of a place in it
 * @throws {SyntaxError} for an invalid template, in Babel's form: the place is in `loc`
 */
export function asJsx(source, file) {
  const edits = createEdits(source);
  const tree = parseSync(source, {
    configFile: false,
    babelrc: false,
    filename: file,
    parserOpts: { plugins: ["typescript"] },
  });
  if (!tree) throw new Error(`Nothing is left of ${file}`);
  traverse(tree, {
    TaggedTemplateExpression({ node: { tag, quasi } }) {
      if (tag.type === "Identifier" && tag.name === "html") {
        edits.replace(tag.start ?? 0, (quasi.start ?? 0) + 1, "(<>");
        readTemplate(source, quasi, edits);
        edits.replace((quasi.end ?? 0) - 1, quasi.end ?? 0, "</>)");
      }
    },
  });
  return edits.apply();
}
