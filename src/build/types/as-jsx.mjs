import { parseSync, traverse } from "@babel/core";
import { createEdits } from "./edits.mjs";
import { readTemplate } from "./read-template.mjs";

/**
 * Rewrites every html`…` of a module as JSX, which TypeScript checks: names and types of props, which of
 * them are missing, attributes of each HTML element. (A call of `h` would not do: its overloads take any
 * attribute, and tell of a wrong one that "no overload matches".)
 * @param {string} source TypeScript
 * @param {string} file its name, for the words of an error
 * @returns {{ text: string, sourceOffset: (offset: number) => number }} TSX, and where a place in it stood
 * @throws {SyntaxError} where a template is none, in Babel's form: the place stands in `loc`
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
