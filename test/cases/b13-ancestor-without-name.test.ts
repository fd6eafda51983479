import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { inject, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { say } from "../support/widget/words";
import { still } from "./support/must";
import { openTab, type Tab, type TabOptions, widgetOrigin } from "./support/open";
import { readsNot, ready } from "./support/see";
import { Zoho } from "./support/zoho";

// A browser may hide the page around the frame: `location.ancestorOrigins` says "null", which is no
// information. Then the sender of SET_CONTEXT is the page, and the widget asks nothing. If that sender is
// not the one in the address, the page stays unknown, so the widget asks for the API host before it sends
// anything.

/**
 * What this browser shows for a hidden ancestor. If it does not have the rule yet, a writable property
 * replaces `ancestorOrigins`, which is read-only; only the name in the scripts is changed.
 */
const hidden: Pick<TabOptions, "attributes" | "file" | "prepare"> = {
  attributes: { referrerpolicy: "no-referrer" },
  async file(path) {
    if (!path.endsWith(".js")) return undefined;
    const script = await readFile(join(inject("packedApp"), path), "utf8").catch(() => "");
    if (!script.includes("ancestorOrigins")) return undefined;
    const body = script.replaceAll("ancestorOrigins", "hiddenOrigins");
    return { type: "text/javascript; charset=utf-8", body };
  },
  async prepare(page: Page) {
    await page.evaluateOnNewDocument((origin) => {
      if (location.origin !== origin) return;
      const origins = ["null", ...[...location.ancestorOrigins].slice(1)];
      Object.assign(origins, {
        item: (n: number) => origins[n] ?? null,
        contains: (one: string) => origins.includes(one),
      });
      Object.defineProperty(Location.prototype, "hiddenOrigins", { value: origins });
    }, widgetOrigin);
  },
};

const handshake = (parentOrigin: string) =>
  [{ type: "FRAMEWORK.EVENT", eventName: "__HANDSHAKE__", data: { parentOrigin } }] as const;

inChromium((browser) => {
  it.each([
    { crmOrigin: "https://crm.zoho.com", host: "www.zohoapis.com" },
    { crmOrigin: "https://crmsandbox.zoho.in", host: "sandbox.zohoapis.in" },
  ])("the sender is the one that the address names, $crmOrigin", async ({ crmOrigin, host }) => {
    const tab = await openTab(browser, { ...hidden, zoho: at(host), crmOrigin });
    await takesHost(tab, host);
  });

  it.each([
    { crmOrigin: "https://crm.zoho.com", host: "www.zohoapis.com" },
    { crmOrigin: "https://crm.zohocloud.ca", host: "www.zohoapis.ca" },
  ])(
    "without serviceOrigin, named by the sender alone, $crmOrigin",
    async ({ crmOrigin, host }) => {
      const tab = await openTab(browser, {
        ...hidden,
        zoho: at(host),
        crmOrigin,
        serviceOrigin: null,
        unasked: handshake(crmOrigin),
      });
      await takesHost(tab, host);
    },
  );

  it("counter-test: a sender that is not the one that the address names is not believed", async () => {
    const context = { uniqueID: "widget-1", locale: "en_US", localeResource: {}, model: {} };
    const zoho = at("www.zohoapis.com");
    const tab = await openTab(browser, {
      ...hidden,
      zoho,
      crmOrigin: "https://crm.zoho.in",
      serviceOrigin: "https://crm.zoho.com",
      unasked: [
        { type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: context },
        { type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: {} },
      ],
    });
    await new Promise((done) => setTimeout(done, 1_500));
    await still(tab, "Nothing was sent", () => zoho.requests.length, 0);
  });

  it("counter-test: nothing is hidden, and there is no serviceOrigin", async () => {
    const crmOrigin = "https://crm.zoho.com";
    const zoho = at("www.zohoapis.com");
    const unasked = handshake(crmOrigin);
    await takesHost(
      await openTab(browser, { zoho, crmOrigin, serviceOrigin: null, unasked }),
      "www.zohoapis.com",
    );
  });

  it("counter-test: nothing is hidden", async () => {
    const tab = await openTab(browser, {
      zoho: at("www.zohoapis.jp"),
      crmOrigin: "https://crm.zoho.jp",
    });
    await takesHost(tab, "www.zohoapis.jp");
  });
});

function at(apiHost: string): Zoho {
  const zoho = new Zoho();
  zoho.organisation.apiHost = apiHost;
  return zoho;
}

async function takesHost(tab: Tab, host: string): Promise<void> {
  await ready(tab);
  await readsNot(tab, "No API host was asked for", say("host.title"));
  await still(
    tab,
    "The first request went to the page's own data centre",
    () => tab.zoho.requests[0]?.host,
    host,
  );
}
