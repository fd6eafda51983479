import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sdkScript } from "../../src/simulator/sdk/sdk";
import { eachBrowser } from "../support/browser/each-browser";
import { copyProject } from "../support/project-copy";
import { eventually } from "../support/widget/eventually";
import { noteOrder, noteRequests, orderIn } from "../support/widget/order";
import { switches } from "../support/widget/screen";
import { from, to } from "../support/widget/words";

// Each step of the start begins in the same task as what it waits for, before any frame is drawn. No time
// is measured: an "after" mark was queued before everything that could have been deferred.

eachBrowser((browser) => {
  const open = async (options: Parameters<typeof browser.openCrm>[0] = {}) => {
    const script = (await sdkScript()) + noteRequests;
    const crm = await browser.openCrm({ sdkScript: script, prepare: noteOrder, ...options });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    return orderIn(crm);
  };

  it("requests the SDK before the page is parsed, and the handshake as soon as the SDK has loaded", async () => {
    const order = await open();
    expect(order[0]).toBe("SDK asked for");
    expect(order).toContain("page parsed");
    // It is preloaded, and Firefox may have it before the end of the page.
    const others = order.filter((what) => what !== "page parsed");
    expect(others.slice(0, 4)).toEqual(["SDK asked for", "SDK there", "init", "after SDK there"]);
  });

  it("sends the first request at the end of the handshake, in the same task", async () => {
    const order = await open();
    const end = order.indexOf("PageLoad");
    expect(order.slice(end, end + 3)).toEqual(["PageLoad", "request", "after PageLoad"]);
  });

  it("does so even if PageLoad never arrives", async () => {
    const order = await open({ stage: "no-page-load" });
    const end = order.indexOf("answer");
    expect(order.slice(end, end + 3)).toEqual(["answer", "request", "after answer"]);
  });

  it("would notice a request that leaves from an effect", async () => {
    const copy = copyProject();
    onTestFinished(copy.remove);
    damage(join(copy.folder, "src/widget/main.ts"), [
      [
        /^/,
        'import { h as create, render } from "preact";\nimport { useEffect } from "preact/hooks";\n',
      ],
      [/connector\.begin\((.*)\);\n/, `fromEffect(() => connector.begin($1));\n`],
      [/^const root = /m, `${fromEffect}$&`],
    ]);
    const { status, output } = copy.build("build");
    expect(status, output).toBe(0);
    const order = await open({ widgetFolder: join(copy.folder, "app") });
    expect(order.indexOf("request")).toBeGreaterThan(order.indexOf("after PageLoad"));
  });
});

/** Runs something after a component has been drawn. */
const fromEffect = `
function fromEffect(act: () => void) {
  const Asking = () => (useEffect(act, []), null);
  render(create(Asking, null), document.createElement("div"));
}
`;

/** @throws if there is no longer a place for it, so that the test cannot pass without it */
function damage(file: string, changes: readonly (readonly [string | RegExp, string])[]): void {
  let source = readFileSync(file, "utf8");
  for (const [what, by] of changes) {
    const changed = source.replace(what, by);
    if (changed === source) throw new Error(`There is no ${what} in ${file}`);
    source = changed;
  }
  writeFileSync(file, source);
}
