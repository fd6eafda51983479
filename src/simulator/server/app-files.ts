import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".gif", "image/gif"],
  [".txt", "text/plain; charset=utf-8"],
  [".woff2", "font/woff2"],
]);

/** A file of the widget, ready to be sent. */
export interface AppFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * Reads a file of the widget; `undefined` if there is none, or if the path leads out of the folder.
 * @param path path below the folder, still percent-encoded
 * @param rewrite changes the text of pages and scripts; every other file is sent as it is
 */
export async function readAppFile(
  folder: string,
  path: string,
  rewrite: (text: string) => string,
): Promise<AppFile | undefined> {
  const file = locate(folder, path);
  const type = file && types.get(extname(file));
  if (!file || !type) return undefined;
  try {
    const body = await readFile(file);
    const isText = /\.(html|js)$/.test(file);
    return { type, body: isText ? rewrite(body.toString("utf8")) : body };
  } catch {
    return undefined;
  }
}

function locate(folder: string, path: string): string | undefined {
  try {
    const file = join(folder, decodeURIComponent(path));
    return file.startsWith(normalize(folder + sep)) ? file : undefined;
  } catch {
    return undefined;
  }
}
