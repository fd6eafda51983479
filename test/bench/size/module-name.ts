/**
 * The name of a module in a table, by its path in the project: "ui/row.ts", "words:#words/first". All
 * modules of a package share one name, such as "preact".
 */
export function moduleName(path: string): string {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return library ?? path.replace(/^src\/widget\//, "");
}
