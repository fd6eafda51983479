import { createHash } from "node:crypto";

/**
 * Stands for the build's id in names and contents until everything else is final. It is as long as an id,
 * so that replacing it changes no size.
 */
export const placeholder = "__buildid_";

/**
 * Puts the id of a build into the names of its files and all references to them, so that files of two
 * builds never mix, whatever a browser or a proxy has cached.
 * @param {ReadonlyMap<string, Uint8Array>} files content by name, with the placeholder in both
 * @returns {{ id: string, files: Map<string, Uint8Array> }} identical files get the same id
 */
export function withBuildId(files) {
  const hash = createHash("sha256");
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\n${content.byteLength}\n`).update(content);
  }
  const id = hash.digest("hex").slice(0, placeholder.length);
  const named = [...files].map(([name, content]) => {
    const text = Buffer.from(content).toString("utf8").replaceAll(placeholder, id);
    return /** @type {const} */ ([name.replace(placeholder, id), Buffer.from(text)]);
  });
  return { id, files: new Map(named) };
}

/**
 * The name of a file in a build: `chunks/de.js` becomes `chunks/de.<id>.js`.
 * @param {string} file
 * @param {string} id
 */
export const nameInBuild = (file, id) => file.replace(/(\.\w+)$/, `.${id}$1`);

/** The name of a built file without the build's id. @param {string} file */
export const plainName = (file) => file.replace(/\.[0-9a-f]{10}(\.(?:js|css))$/, "$1");

/**
 * The id of the build that a page belongs to.
 * @param {string} page widget.html as built
 * @throws if the page names no script of the widget
 */
export function buildIdOf(page) {
  const [, id] = /"widget\.([0-9a-f]{10})\.js"/.exec(page) ?? [];
  if (!id) throw new Error("widget.html names no script of a build");
  return id;
}
