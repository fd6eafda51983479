import * as esbuild from "esbuild";

export * from "esbuild";

/** @param {import("esbuild").BuildOptions} options */
export const build = (options) =>
  esbuild.build({ ...options, minifySyntax: false, minifyWhitespace: false });
