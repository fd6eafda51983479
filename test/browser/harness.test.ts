import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { type FramedOptions, sdkAddress } from "../support/page/framed";
import { clickAt } from "../support/widget/person";

// The harness must not let a test pass falsely, so everything that it records or isolates is provoked
// here.

const crmPage = `<!doctype html><title>CRM</title><script>
  const frame = document.createElement("iframe");
  const widget = new URL(new URLSearchParams(location.search).get("widget"));
  frame.src = widget;
  addEventListener("message", ({ source, data }) => {
    if (data.eventName !== "REGISTER") return;
    for (const eventName of ["SET_CONTEXT", "PageLoad"]) {
      source.postMessage({ type: "FRAMEWORK.EVENT", eventName, data: {} }, "*");
    }
  });
  addEventListener("DOMContentLoaded", () => document.body.append(frame));
</script>`;

const widgetPage = `<!doctype html><meta charset="utf-8"><title>Widget</title>
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self' https://live.zwidgets.com">
<button>Press</button><button id="fail">Fail</button><output></output><script src="widget.js"></script>`;

const widgetScript = `
  const seen = [];
  addEventListener("message", ({ data }) => {
    seen.push(data.eventName);
    document.querySelector("output").textContent = seen.join(" ");
  });
  document.querySelector("button").addEventListener("click", () => { document.title = "Pressed"; });
  document.querySelector("#fail").addEventListener("click", () => {
    console.info("printed");
    void Promise.reject(new Error("rejected"));
    setTimeout(() => { document.title = "Failed"; }, 50);
    throw new Error("thrown");
  });
  parent.postMessage({ type: "SDK.EVENT", eventName: "REGISTER" }, "*");
  const sdk = document.createElement("script");
  sdk.src = "${sdkAddress}";
  for (const name of ["load", "error"]) sdk.addEventListener(name, () => { document.body.id = name; });
  document.head.append(sdk);`;

const folder = mkdtempSync(join(tmpdir(), "harness-"));
writeFileSync(join(folder, "widget.html"), widgetPage);
writeFileSync(join(folder, "widget.js"), widgetScript);
afterAll(() => rmSync(folder, { recursive: true }));

const page: FramedOptions = {
  crmFiles: new Map([["/", { type: "text/html", body: crmPage }]]),
  widgetFolder: folder,
  sdkScript: "globalThis.sdkRan = true;",
};

eachBrowser((browser) => {
  it("puts the widget in a frame of another origin", async () => {
    const { frame } = await browser.openFramed(page);
    const seen = await frame.evaluate(() => {
      let access = "allowed";
      try {
        void window.parent.document.title;
      } catch (error) {
        access = error instanceof DOMException ? error.name : "unknown";
      }
      const { ancestorOrigins, origin, protocol } = location;
      return { access, origin, protocol, secure: isSecureContext, above: ancestorOrigins?.[0] };
    });
    expect(seen).toMatchObject({
      access: "SecurityError",
      origin: "https://widget.example-cdn.com",
      secure: true,
    });
    // Firefox has had location.ancestorOrigins only since version 148.
    expect([undefined, "https://crm.zoho.eu"]).toContain(seen.above);
  });

  it("records a CSP violation in the frame", async () => {
    const { frame, complaints } = await browser.openFramed(page);
    await frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'injected'";
      document.body.append(script);
    });
    expect(await complaints()).toContainEqual(
      expect.stringMatching(/^csp: script-src-elem inline/),
    );
    expect(await frame.title()).toBe("Widget");
  });

  it("records a CSP violation while the frame is parsed", async () => {
    const framed = await browser.openFramed({
      ...page,
      widgetFolder: folderWith("<style></style>"),
    });
    await framed.frame.waitForSelector("body#load");
    expect(await framed.complaints()).toContainEqual(expect.stringMatching(/^csp: style-src/));
  });

  it("records printed lines, errors and unhandled rejections of the frame", async () => {
    const { frame, complaints } = await browser.openFramed(page);
    // By the frame's own script, because browsers do not report errors in a driver's scripts.
    await clickAt(frame, "#fail");
    await frame.waitForFunction(() => document.title === "Failed");
    const lines = (await complaints()).join("\n");
    expect(lines).toMatch(/console: printed/);
    expect(lines).toMatch(/error: .*thrown/);
    expect(lines).toMatch(/error: .*rejected/);
  });

  it("aborts and records a request that nobody expects", async () => {
    const { page: crm, routes, complaints } = await browser.openFramed(page);
    const reached = await crm.evaluate(() =>
      fetch("https://example.org/beacon", { method: "POST", mode: "no-cors" }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(routes.unexpected).toEqual(["POST https://example.org/beacon"]);
    expect(await complaints([/console/])).toEqual([
      "unexpected request: POST https://example.org/beacon",
    ]);
  });

  it("gives the frame a process of its own", async () => {
    const { page: crm, frame } = await browser.openFramed(page);
    await frame.waitForSelector("body#load");
    const session = await crm.createCDPSession();
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
    expect(targetInfos.filter(({ type }) => type === "iframe").map(({ url }) => url)).toEqual([
      "https://widget.example-cdn.com/app/widget.html",
    ]);
  });
});

const firefox = inject("browsers").some(({ kind }) => kind === "firefox");
it.skipIf(firefox)("Firefox: not run, none found", () => {
  expect(firefox).toBe(false);
});

/** The widget's page with something appended. */
function folderWith(html: string): string {
  const other = mkdtempSync(join(folder, "other-"));
  writeFileSync(join(other, "widget.html"), widgetPage + html);
  writeFileSync(join(other, "widget.js"), widgetScript);
  return other;
}
