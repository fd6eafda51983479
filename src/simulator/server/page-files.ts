import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** One file of the CRM page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/**
 * The files of the CRM page by path: the page itself at "/", its script and its style sheets.
 * @param root the project's folder
 * @param widgetUrl address of the widget if the page's own address has no `?widget=`
 */
export async function crmPageFiles(
  root = process.cwd(),
  widgetUrl = "",
): Promise<Map<string, PageFile>> {
  const folder = join(root, "src/simulator/page");
  const [html, pageStyles, panelStyles, script] = await Promise.all([
    readFile(join(folder, "index.html"), "utf8"),
    readFile(join(folder, "page.css"), "utf8"),
    readFile(join(folder, "panel.css"), "utf8"),
    build({
      absWorkingDir: root,
      entryPoints: [join(folder, "main.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    }),
  ]);
  const place = 'name="widget-address" content=""';
  const page = html.replace(place, () => place.replace('""', `"${encodeURI(widgetUrl)}"`));
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: page }],
    ["/page.css", { type: "text/css; charset=utf-8", body: pageStyles }],
    ["/panel.css", { type: "text/css; charset=utf-8", body: panelStyles }],
    [
      "/page.js",
      {
        type: "text/javascript; charset=utf-8",
        body: script.outputFiles.map((file) => file.text).join(""),
      },
    ],
  ]);
}
