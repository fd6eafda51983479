import { dirname, join } from "node:path";

/**
 * Exports of the shared chunk take their short names, which the lazy chunk mostly uses too: `export{v}`
 * and `import{v}` instead of `export{v as isRecord}` and `import{isRecord as v}`.
 * @param {ReadonlyMap<string, string>} scripts code by path, as terser wrote it
 * @returns {Map<string, string>} the same scripts
 */
export function plainExports(scripts) {
  const renamed = new Map(scripts);
  for (const [path, code] of scripts) {
    const [, taken, file] = /^import\{([^{}]*)\}from"\.\/([^"]*)"/.exec(code) ?? [];
    if (!taken || !file) continue;
    const shared = join(dirname(path), file);
    const text = renamed.get(shared) ?? "";
    const given = /export\{([^{}]*)\};?$/.exec(text)?.[1];
    // A second importer would look for names that have already changed.
    if (!given || text !== scripts.get(shared)) throw new Error(`${path} is not alone to import`);
    const inside = new Map(pairs(given).map(([local, name]) => [name, local]));
    const names = pairs(taken).map(([name, local]) => {
      const given = inside.get(name);
      return given === local ? local : `${given} as ${local}`;
    });
    renamed.set(shared, text.replace(given, [...inside.values()].join()));
    renamed.set(path, code.replace(taken, names.join()));
  }
  return renamed;
}

/**
 * @param {string} list such as "v as a,w"
 * @returns {[string, string][]}
 */
function pairs(list) {
  return list.split(",").map((one) => {
    const [first = "", second = first] = one.split(" as ");
    return [first, second];
  });
}
