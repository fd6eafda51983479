import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdkAddress } from "../../../src/simulator/sdk/sdk";
import { type Running, startSimulator } from "../../../src/simulator/server";

const folder = mkdtempSync(join(tmpdir(), "simulator-"));
const app = join(folder, "app");
mkdirSync(app);
writeFileSync(join(folder, "secret.txt"), "secret");
writeFileSync(join(app, "widget.html"), `<link href="${sdkAddress}"><script src="widget.js">`);
writeFileSync(join(app, "widget.js"), `load("${sdkAddress}")`);
writeFileSync(join(app, "notes.md"), "no type");

let simulator: Running;
let live: Running;

beforeAll(async () => {
  const options = { root: process.cwd(), appDirectory: app, port: 0 };
  simulator = await startSimulator(options);
  live = await startSimulator({ ...options, sdk: "live" });
});

afterAll(async () => {
  await Promise.all([simulator.close(), live.close()]);
  rmSync(folder, { recursive: true });
});

/** Sends a path unchanged, which `fetch` would normalise. */
function get(base: string, path: string): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    sent.on("error", reject).end();
  });
}

it("has two origins, both on the loopback address", () => {
  const [crm, widget] = [new URL(simulator.crmUrl), new URL(simulator.widgetUrl)];
  expect(crm.origin).not.toBe(widget.origin);
  expect([crm.hostname, widget.hostname]).toEqual(["127.0.0.1", "127.0.0.1"]);
});

it("tells the CRM page where the widget is", async () => {
  const page = await fetch(simulator.crmUrl);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  expect(await page.text()).toContain(`content="${simulator.widgetUrl}"`);
});

it.each(["page.js", "page.css", "panel.css"])("serves %s", async (file) => {
  expect((await fetch(simulator.crmUrl + file)).status).toBe(200);
});

describe("a page of Setup that the widget links to", () => {
  it.each([
    ["/crm/org7/settings/connections", "Setup › Developer Hub › Connections"],
    ["/crm/settings/connections", "Setup › Developer Hub › Connections"],
    [
      "/crm/acmesandbox/settings/modules/Calls/layouts/33",
      "Setup › Customization › Modules and Fields › Calls › Layout",
    ],
    ["/crm/org7/settings/workflow-rules/15", "Setup › Automation › Workflow Rules › Workflow Rule"],
    ["/crm/org7/settings/blueprint/17?module=Calls", "Setup › Process Management › Blueprint"],
  ])("%s is named", async (path, words) => {
    const { status, text } = await get(simulator.crmUrl, path);
    expect(status).toBe(200);
    expect(text).toContain(`In Zoho CRM this is <b>${words}`);
  });

  it("says so if it is unknown, and repeats the path as text", async () => {
    const { status, text } = await get(simulator.crmUrl, "/crm/org7/settings/<b>&amp;");
    expect(status).toBe(200);
    expect(text).toContain("The simulator knows no page of Zoho CRM at this address.");
    expect(text).not.toContain("<b>&amp;");
  });

  it("exists nowhere else", async () => {
    expect((await get(simulator.crmUrl, "/crmother")).status).toBe(404);
  });
});

it("tells open pages of each build, and a page that opens of the last one", async () => {
  const buildOf = async () =>
    /name="widget-build" content="(.+?)"/.exec(await (await fetch(simulator.crmUrl)).text())?.[1];
  const before = await buildOf();
  const news = await fetch(`${simulator.crmUrl}builds`);
  expect(news.headers.get("content-type")).toBe("text/event-stream");
  const reader = news.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(`data: ${before}\n\n`);
  simulator.reloadFrames();
  const after = await buildOf();
  expect(after).not.toBe(before);
  expect((await reader?.read())?.value).toBe(`data: ${after}\n\n`);
  await reader?.cancel();
});

describe("the widget's files", () => {
  it("are served uncached, with their type", async () => {
    const response = await fetch(simulator.widgetUrl);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("have the SDK's address replaced, and nothing else", async () => {
    const { text } = await get(simulator.widgetUrl, "/app/widget.html");
    expect(text).toBe('<link href="/sdk/1.5/ZohoEmbededAppSDK.min.js"><script src="widget.js">');
    const script = await get(simulator.widgetUrl, "/app/widget.js");
    expect(script.text).toBe('load("/sdk/1.5/ZohoEmbededAppSDK.min.js")');
  });

  it("stay as they are with the live SDK", async () => {
    const { text } = await get(live.widgetUrl, "/app/widget.js");
    expect(text).toBe(`load("${sdkAddress}")`);
  });

  it.each([
    "/app/../secret.txt",
    "/app/%2e%2e/secret.txt",
    "/app/..%2fsecret.txt",
    "/app/%",
    "/app/%00",
    "/app/notes.md",
    "/app/none.js",
    "//",
    "/sdk-unknown/app/widget.html",
  ])("exist nowhere else: %s", async (path) => {
    expect(await get(simulator.widgetUrl, path)).toMatchObject({ status: 404, text: "Not found" });
  });
});

describe("the SDK", () => {
  it("is one script: Zoho's core and what the widget calls", async () => {
    const { status, text } = await get(simulator.widgetUrl, "/sdk/1.5/ZohoEmbededAppSDK.min.js");
    expect(status).toBe(200);
    expect(text).toMatch(/^var ZSDKUtil=/);
    expect(text).toMatch(/ZOHO = simulatedSdk\.ZOHO;\n$/);
  });

  it("is a different one under another path", async () => {
    const page = await get(simulator.widgetUrl, "/sdk-missing/app/widget.html");
    const path = "/sdk-missing/sdk/1.5/ZohoEmbededAppSDK.min.js";
    expect(page.text).toContain(`href="${path}"`);
    expect((await get(simulator.widgetUrl, path)).status).toBe(404);
  });
});
