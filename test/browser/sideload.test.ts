import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/build/sideload/certificate.mjs";
import { accessRefused, certificateRefused, outsideCrm } from "../../src/build/sideload/steps.mjs";
import { eachBrowser } from "../support/browser/each-browser";
import type { CrmOptions } from "../support/page/crm";
import { copyProject } from "../support/project-copy";
import { accepting } from "../support/self-signed";
import { type Started, startBuild } from "../support/started";
import { eventually } from "../support/widget/eventually";
import { alerts, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

// The real server over the machine's network, with Chromium's own checks of certificates and of local
// network access. Only the CRM page is simulated, at an address that Chromium treats as public.

const crmOrigin = "https://crm.zoho.eu";
const copy = copyProject();
let server: Started;
let origin = "";
beforeAll(async () => {
  server = startBuild(copy.folder, ["sideload", "--port", "0"]);
  [, origin = ""] = await server.says(/Base URL {2}(https:\/\/127\.0\.0\.1:\d+)\//);
});
afterAll(async () => {
  await server.end();
  copy.remove();
});

type Decision = "granted" | "denied" | "prompt";

/** The CRM page with the sideloaded widget, after the person's decision on local network access. */
function sideloaded(decision: Decision, failed: string[] = []): CrmOptions {
  return {
    crmOrigin,
    widgetOrigin: origin,
    origins: { [origin]: () => "network" },
    prepare: async (page) => {
      page.on("requestfailed", (request) => failed.push(String(request.failure()?.errorText)));
      await decide(page, decision);
    },
  };
}

/** Newer versions distinguish this machine from its network, and ask for each. */
async function decide(page: Page, state: Decision): Promise<void> {
  const given = ["local-network-access", "loopback-network"].map((name) =>
    page.browserContext().setPermission(crmOrigin, { permission: { name }, state }),
  );
  // Each permission is unknown to some version, but every version knows one of them.
  const outcomes = await Promise.allSettled(given);
  expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
}

const ready = { [from]: true, [to]: true };

describe("with the certificate accepted", () => {
  eachBrowser(
    (browser) => {
      it("works in the CRM page once local network access is allowed", async () => {
        const crm = await browser.openCrm(sideloaded("granted"));
        await eventually(() => switches(crm)).toEqual(ready);
        expect(await crm.frame.evaluate(() => location.origin)).toBe(origin);
        expect(await crm.complaints()).toEqual([]);
      });

      it.each(["denied", "prompt"] as const)(
        "shows nothing of the widget while local network access is: %s",
        async (decision) => {
          const failed: string[] = [];
          await browser.openCrm({ ...sideloaded(decision, failed), blocked: true });
          expect(failed).toEqual([`net::${accessRefused}`]);
        },
      );

      it("works after the refusal is taken back and the CRM page reloaded", async () => {
        const crm = await browser.openCrm({ ...sideloaded("denied"), blocked: true });
        await decide(crm.page, "granted");
        await crm.page.reload({ waitUntil: "domcontentloaded" });
        const frame = await crm.page.waitForFrame((one) => one.url().startsWith(origin));
        await eventually(() => switches({ ...crm, frame })).toEqual(ready);
      });

      it("shows in its own tab the words that the steps quote for an accepted certificate", async () => {
        const alone = await browser.openWidgetAlone(sideloaded("prompt"));
        await eventually(() => alerts(alone)).toEqual([
          `${say("effect.start")} ${say("problem.not-in-crm")}`,
        ]);
        expect(say("problem.not-in-crm")).toBe(outsideCrm);
      });

      it("reloads the frame when the source changes, under the page rules that ship", async () => {
        const crm = await browser.openCrm(sideloaded("granted"));
        await eventually(() => switches(crm)).toEqual(ready);
        const waits = (url: string) => url.includes("/sideload/change.js");
        await eventually(() => crm.routes.seen.some(waits)).toBe(true);
        const file = join(copy.folder, "src/widget/widget.html");
        const page = readFileSync(file, "utf8");
        writeFileSync(file, page.replace("<title>Calls", "<title>Changed calls"));
        await eventually(() => crm.frame.title()).toBe("Changed calls Preferences");
        await eventually(() => switches(crm)).toEqual(ready);
        expect(await crm.complaints()).toEqual([]);
        writeFileSync(file, page);
        await eventually(() => crm.frame.title()).toBe("Calls Preferences");
      });
    },
    { args: [accepting(readCertificate({}).cert)] },
  );
});

describe("with the certificate not accepted", () => {
  eachBrowser((browser) => {
    it("shows nothing of the widget, whatever local network access is", async () => {
      const failed: string[] = [];
      await browser.openCrm({ ...sideloaded("granted", failed), blocked: true });
      expect(failed).toEqual([`net::${certificateRefused}`]);
    });
  });
});
