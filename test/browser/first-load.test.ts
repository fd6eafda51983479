import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { folder } from "../support/page/folder";
import { eventually } from "../support/widget/eventually";
import { painted, switches } from "../support/widget/screen";
import { from, to } from "../support/widget/words";

const origin = "https://widget.example-cdn.com";

/** What the page itself names: the browser asks for all of it at once. */
function namedByPage(): string[] {
  const html = readFileSync(join(inject("packedApp"), "widget.html"), "utf8");
  const named = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)];
  return ["widget.html", ...named.map(([, file]) => String(file))];
}

inChromium((browser) => {
  it("needs nothing for the switches but what the page names", async () => {
    const first = namedByPage();
    const files = folder(inject("packedApp"), "/app/");
    const crm = await browser.openCrm({
      // Everything else never comes: the late chunk, or a chunk that the first load would wait for.
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
    expect(asked.toSorted()).toEqual([...first, "chunks/late.js"].toSorted());
  });

  it("asks for the late chunk after the first request", async () => {
    let requestsBefore = Number.NaN;
    const files = folder(inject("packedApp"), "/app/");
    const crm = await browser.openCrm({
      beforeFrame: (page) => page.evaluate(() => window.simulator.hold()),
      origins: {
        [origin]: async (url) => {
          // Messages to the CRM page need no network: the request is there before the file is asked for.
          if (url.pathname.endsWith("/late.js")) requestsBefore = (await crm.requests()).length;
          return files(url);
        },
      },
    });
    await eventually(() => requestsBefore).toBe(1);
    expect(await switches(crm)).toEqual({});
  });
});
