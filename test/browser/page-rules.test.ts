import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { eventually } from "../support/widget/eventually";
import { painted, switches } from "../support/widget/screen";
import { from, to } from "../support/widget/words";

// Ways out of the page that test/browser/quiet.test.ts does not try: other than scripts and requests.

eachBrowser((browser) => {
  it("sends no form, accepts no base address and contains no frame or object", async () => {
    const dropped = new Set<string>();
    const crm = await browser.openCrm({
      // Nothing answers there, so a request that is sent waits, and only the browser itself can end it.
      origins: { "https://example.org": () => "hang" },
      prepare: async (page) => {
        page.on("requestfailed", (request) => dropped.add(request.url()));
      },
    });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await crm.frame.evaluate(() => {
      const form = document.createElement("form");
      form.action = "https://example.org/form";
      const base = document.createElement("base");
      base.href = "https://example.org/base/";
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/frame";
      const object = document.createElement("object");
      object.data = "https://example.org/object";
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      document.head.append(base, style);
      document.body.append(form, frame, object);
      try {
        form.submit();
      } catch {
        // Firefox also throws in the script. What counts is the reported violation, and that nothing was
        // sent.
      }
    });
    const blocked = async () =>
      (await crm.complaints()).flatMap((line) => /^csp: ([\w-]+)/.exec(line)?.[1] ?? []).sort();
    await eventually(blocked).toEqual([
      "base-uri",
      "form-action",
      "frame-src",
      "object-src",
      "style-src-elem",
    ]);
    expect(await crm.frame.evaluate(() => document.baseURI)).toMatch(
      /^https:\/\/widget\.example-cdn\.com\//,
    );
    // Firefox shows the request of a frame to its driver and then drops it, so no server receives it.
    const gone = () =>
      crm.routes.seen.filter((url) => url.includes("example.org") && !dropped.has(url));
    await painted(crm);
    await eventually(gone).toEqual([]);
  });
});
