import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { sdkAddress, sdkScript } from "../../../src/simulator/sdk/sdk";
import { listen } from "../../../src/simulator/server/listen";
import { crmPageFiles } from "../../../src/simulator/server/page-files";
import type { Candidate } from "../size/candidate";
import { requestMark } from "./probe";

const root = join(import.meta.dirname, "../../..");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface Site {
  /** The simulator's CRM page; its frame loads on demand. */
  readonly crmUrl: string;
  /** Address of a candidate's page, a different one each time. */
  pageOf(name: string): string;
  close(): Promise<void>;
}

/**
 * Serves all candidates on one origin, and the simulator's CRM page on another site, so that the browser
 * runs them in two processes, as with CRM. It uses real sockets, because answers of a driver take longer
 * than what is measured.
 */
export async function serve(candidates: readonly Candidate[]): Promise<Site> {
  const sdk = (await sdkScript(root)) + requestMark;
  let visits = 0;
  const widgets = await listen((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const [, name, ...rest] = decodeURIComponent(path).split("/");
    const file = rest.join("/");
    const content = candidates.find((one) => one.name === name)?.files.get(file);
    if (path === "/sdk.js") return send(response, "text/javascript", fresh(sdk));
    if (!content) return send(response, "text/plain", undefined);
    const text = new TextDecoder().decode(content).replaceAll(sdkAddress, "/sdk.js");
    const type = types[extname(file)] ?? "text/plain";
    send(response, type, file.endsWith(".js") ? fresh(text) : text);
  }, 0);
  const pages = await crmPageFiles(root);
  const crm = await listen((request, response) => {
    const page = pages.get((request.url ?? "/").split("?")[0] ?? "/");
    send(response, page?.type ?? "text/plain", page?.body);
  }, 0);

  // The engine caches compiled code by the text of a script, but a first visit has to compile.
  const fresh = (script: string) => `${script}\n// ${visits}`;
  const address = (name: string) => `${widgets.origin}/${encodeURIComponent(name)}/widget.html`;
  // A different site from 127.0.0.1; the simulator treats both as a local CRM.
  const crmOrigin = crm.origin.replace("127.0.0.1", "localhost");
  const first = candidates[0]?.name ?? "";
  return {
    crmUrl: `${crmOrigin}/?frame=held&widget=${encodeURIComponent(address(first))}`,
    pageOf(name) {
      visits += 1;
      return `${address(name)}?visit=${visits}&serviceOrigin=${encodeURIComponent(crmOrigin)}`;
    },
    close: async () => {
      await Promise.all([widgets.close(), crm.close()]);
    },
  };
}

function send(
  response: Parameters<RequestListener>[1],
  type: string,
  body: string | undefined,
): void {
  response.writeHead(body === undefined ? 404 : 200, {
    "Content-Type": type,
    "Cache-Control": "no-store",
  });
  response.end(body ?? "Not found");
}
