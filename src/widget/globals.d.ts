/** The version in package.json; the build puts it in. */
declare const __VERSION__: string;

/** The id of this build, which is part of the names of its files; the build puts it in. */
declare const __BUILD__: string;

/** A style sheet as text; the build puts it in. */
declare module "#styles/lazy" {
  const css: string;
  export default css;
}
