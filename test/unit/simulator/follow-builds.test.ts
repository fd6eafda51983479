import { afterEach, expect, it, vi } from "vitest";
import { followBuilds } from "../../../src/simulator/page/follow-builds";

afterEach(() => vi.unstubAllGlobals());

/** A tab whose server sends what the test says. */
function openTab() {
  const tab = Object.assign(new EventTarget(), { hidden: false });
  const sources: EventTarget[] = [];
  const opened: string[] = [];
  let pageReloads = 0;
  let closed = 0;
  class Source extends EventTarget {
    constructor(address: string) {
      super();
      sources.push(this);
      opened.push(address);
    }
    close() {
      closed += 1;
    }
  }
  vi.stubGlobal("document", tab);
  vi.stubGlobal("EventSource", Source);
  vi.stubGlobal("window", { location: { reload: () => (pageReloads += 1) } });
  return {
    opened,
    send: (build: string) =>
      sources.at(-1)?.dispatchEvent(new MessageEvent("message", { data: build })),
    show(visible: boolean) {
      tab.hidden = !visible;
      tab.dispatchEvent(new Event("visibilitychange"));
    },
    get counts() {
      return { pageReloads, open: sources.length - closed };
    },
  };
}

it("reloads the frame once for each build, and not for the one that is shown", () => {
  const tab = openTab();
  let reloads = 0;
  followBuilds("a-1", () => (reloads += 1));
  expect(tab.opened).toEqual(["/builds"]);
  tab.send("a-1");
  expect(reloads).toBe(0);
  tab.send("a-2");
  tab.send("a-2");
  expect(reloads).toBe(1);
  expect(tab.counts.pageReloads).toBe(0);
});

it("listens only while visible, and catches up with builds when it is visible again", () => {
  const tab = openTab();
  let reloads = 0;
  followBuilds("a-1", () => (reloads += 1));
  tab.show(false);
  expect(tab.counts.open).toBe(0);
  tab.show(true);
  expect(tab.counts.open).toBe(1);
  tab.send("a-3");
  expect(reloads).toBe(1);
});

it("reloads the whole page after a restart of the server", () => {
  const tab = openTab();
  followBuilds("a-1", () => {});
  tab.send("b-0");
  expect(tab.counts.pageReloads).toBe(1);
});

it("makes no request if nothing builds", () => {
  const tab = openTab();
  followBuilds("", () => {});
  expect(tab.opened).toEqual([]);
});
