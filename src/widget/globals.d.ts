/** The version of package.json, put in by the build. */
declare const __VERSION__: string;

/** A stylesheet as text, put in by the build. */
declare module "#styles/lazy" {
  const css: string;
  export default css;
}
