/** What shrinks, and what stands in for it. */
const standIns = new Map(
  ["esbuild", "terser"].map((name) => [name, new URL(`./${name}.mjs`, import.meta.url).href]),
);

/** @type {import("node:module").ResolveHook} */
export function resolve(specifier, context, next) {
  const url = standIns.get(specifier);
  // The stand-in itself means the package.
  if (!url || context.parentURL === url) return next(specifier, context);
  return { url, shortCircuit: true };
}
