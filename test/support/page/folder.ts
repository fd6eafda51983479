import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Handler } from "./routes";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Answers with the files of a folder, byte for byte, below a path such as `/app/`. */
export function folder(path: string, base: string): Handler {
  return async (url) => {
    if (!url.pathname.startsWith(base)) return undefined;
    const file = normalize(join(path, decodeURIComponent(url.pathname.slice(base.length))));
    try {
      return {
        type: types[extname(file)] ?? "application/octet-stream",
        body: await readFile(file),
      };
    } catch {
      return { status: 404 };
    }
  };
}
