import type { RequestListener } from "node:http";
import type { PageFile } from "./page-files";
import type { ReloadChannel } from "./reload-channel";
import { setupPage } from "./setup-page";

/** Where the CRM page listens for new builds of the widget. */
const channelPath = "/builds";

/**
 * Serves the CRM page's origin: its files, the pages of Setup that the widget links to, and news of
 * builds.
 * @param files as `crmPageFiles` makes them
 */
export function crmSite(
  files: ReadonlyMap<string, PageFile>,
  channel: ReloadChannel,
): RequestListener {
  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (path === channelPath) return channel.listen(response);
    const file = files.get(path) ?? setupFile(path);
    response.writeHead(file ? 200 : 404, {
      "Content-Type": file?.type ?? "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
    });
    const body = file?.body ?? "Not found";
    // It tells the page whether a build happened between its opening and its first event.
    response.end(path === "/" ? withBuild(body, channel.build) : body);
  };
}

function setupFile(path: string): PageFile | undefined {
  const body = setupPage(path);
  return body === undefined ? undefined : { type: "text/html; charset=utf-8", body };
}

function withBuild(page: string, build: string): string {
  return page.replace('name="widget-build" content=""', `name="widget-build" content="${build}"`);
}
