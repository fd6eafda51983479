/** The version of package.json, put in by the build. */
declare const __VERSION__: string;

/** The id of this build, which is part of the names of its files; put in by the build. */
declare const __BUILD__: string;

/** A stylesheet as text, put in by the build. */
declare module "#styles/lazy" {
  const css: string;
  export default css;
}
