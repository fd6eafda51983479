/** The minifiers and their replacements. */
const standIns = new Map(
  ["esbuild", "terser"].map((name) => [name, new URL(`./${name}.mjs`, import.meta.url).href]),
);

/** @type {import("node:module").ResolveHook} */
export function resolve(specifier, context, next) {
  const url = standIns.get(specifier);
  // The replacement itself imports the real package.
  if (!url || context.parentURL === url) return next(specifier, context);
  return { url, shortCircuit: true };
}
