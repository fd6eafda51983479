import type { RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sdkAddress, sdkScript } from "../sdk/sdk";
import { readAppFile } from "./app-files";
import { splitVariant, type VariantPath } from "./sdk-variants";

const sdkPath = "/sdk/1.5/ZohoEmbededAppSDK.min.js";

/** What the widget's origin serves. */
export interface WidgetSite {
  /** The project's folder. */
  readonly root: string;
  /** Folder of the widget's page, served at `/app/`. */
  readonly appDirectory: string;
  /** "simulator" puts a path of this origin in place of the SDK's address; "live" changes nothing. */
  readonly sdk: "simulator" | "live";
}

/** Serves the widget's files, read again for every request, and the SDK's stand-in. */
export function widgetSite(site: WidgetSite): RequestListener {
  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    answer(site, splitVariant(path), response).catch((error: unknown) => {
      send(response, 500, "text/plain; charset=utf-8", String(error));
    });
  };
}

async function answer(site: WidgetSite, path: VariantPath, response: ServerResponse) {
  if (path.rest === sdkPath) return sendSdk(site.root, path, response);
  if (path.rest.startsWith("/app/")) {
    const rewrite = (text: string) =>
      site.sdk === "live" ? text : text.replaceAll(sdkAddress, path.prefix + sdkPath);
    const file = await readAppFile(site.appDirectory, path.rest.slice("/app/".length), rewrite);
    if (file) return send(response, 200, file.type, file.body);
  }
  return notFound(response);
}

async function sendSdk(root: string, { variant }: VariantPath, response: ServerResponse) {
  if (variant.missing) return notFound(response);
  const [script] = await Promise.all([
    sdkScript(root, variant.switches),
    sleep(variant.delay ?? 0),
  ]);
  return send(response, 200, "text/javascript; charset=utf-8", script);
}

function notFound(response: ServerResponse): void {
  send(response, 404, "text/plain; charset=utf-8", "Not found");
}

/** Never cached, so that a reload always shows the last build. */
function send(response: ServerResponse, status: number, type: string, body: string | Buffer) {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(body);
}
