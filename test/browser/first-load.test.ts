import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { sdkScript } from "../../src/simulator/sdk/sdk";
import { eachBrowser } from "../support/browser/each-browser";
import { builtName } from "../support/built-name";
import { folder } from "../support/page/folder";
import { eventually } from "../support/widget/eventually";
import { painted, switches } from "../support/widget/screen";
import { from, to } from "../support/widget/words";

declare global {
  interface Window {
    /** When the widget sent its first request, by the frame's clock, in ms. */
    firstRequest?: number;
  }
}

const origin = "https://widget.example-cdn.com";

const inBuild = (file: string) => builtName(inject("packedApp"), file);

/** What the page itself names; the browser requests all of it at once. */
function namedByPage(): string[] {
  const html = readFileSync(join(inject("packedApp"), "widget.html"), "utf8");
  const named = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)];
  return ["widget.html", ...named.map(([, file]) => String(file))];
}

eachBrowser((browser) => {
  it("needs only what the page names for the switches", async () => {
    const first = namedByPage();
    const files = folder(inject("packedApp"), "/app/");
    const crm = await browser.openCrm({
      // Everything else never loads: the lazy chunk, or a chunk that the first load would wait for.
      origins: {
        [origin]: (url) =>
          first.includes(url.pathname.slice("/app/".length)) ? files(url) : "hang",
      },
    });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await painted(crm);
    const asked = crm.routes.seen
      .filter((url) => url.startsWith(origin))
      .map((url) => new URL(url).pathname.slice("/app/".length));
    expect(asked.toSorted()).toEqual([...first, inBuild("chunks/lazy.js")].toSorted());
  });

  it("requests the lazy chunk after the first API request", async () => {
    const crm = await browser.openCrm({
      sdkScript: (await sdkScript()) + noteFirstRequest,
      beforeFrame: (page) => page.evaluate(() => window.simulator.hold()),
    });
    // Both are times of the frame's clock: when the API request is sent, and when the file is requested.
    const asked = () =>
      crm.frame.evaluate((file) => {
        const lazy = performance
          .getEntriesByType("resource")
          .find(({ name }) => name.endsWith(file));
        return { lazy: lazy?.startTime ?? -1, request: window.firstRequest ?? Number.NaN };
      }, inBuild("chunks/lazy.js"));
    await eventually(async () => (await asked()).lazy).toBeGreaterThan(0);
    const { lazy, request } = await asked();
    expect(lazy).toBeGreaterThanOrEqual(request);
    expect(await crm.requests()).toHaveLength(1);
    expect(await switches(crm)).toEqual({});
  });
});

/** A script that follows the SDK and records the widget's first request. */
const noteFirstRequest = `
;{
  const { CONNECTION } = ZOHO.CRM, { invoke } = CONNECTION;
  CONNECTION.invoke = function (...given) {
    window.firstRequest ??= performance.now();
    return invoke.apply(this, given);
  };
}
`;
