import { describe, expect, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import type { Answer } from "../support/page/routes";
import { person } from "../support/widget/person";
import { text } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { lateFiles, pageFiles, twoBuilds } from "./support/files";
import { must, still } from "./support/must";
import { openTab, type Tab, type TabOptions } from "./support/open";
import { bothOn, ready } from "./support/see";

// Whatever part does not load, the page says so by itself within about ten seconds, in English, and what to do:
// reload. It is seen without the style sheet and with reduced motion too, and moves nothing. Where all is
// well nothing of it is seen. Files of two builds never meet: a name stands for one content.

const gone: Answer = { status: 404 };
const html: Answer = {
  type: "text/html; charset=utf-8",
  body: "<!doctype html><title>CRM</title>",
};
const script = (body: string): Answer => ({ type: "text/javascript; charset=utf-8", body });

interface Member {
  readonly name: string;
  /** What is answered for the entry, the chunk that it shares, and the style sheet. */
  readonly entry?: Answer;
  readonly shared?: Answer;
  readonly styles?: Answer;
  readonly still?: true;
}

const members: readonly Member[] = [
  {
    name: "(a) the shared chunk exports none of the names",
    shared: script("export const other = 1;"),
  },
  { name: "(b) the shared chunk is not there", shared: gone },
  { name: "(c) the entry is not there", entry: gone },
  { name: "(c) the entry is an HTML page", entry: html },
  { name: "own: the entry is blocked", entry: "abort" },
  {
    name: "own: the entry is cut off in the middle",
    entry: script('const words = {"page.title": "Fie'),
  },
  { name: "own: the shared chunk throws", shared: script("throw new Error('another build');") },
  { name: "own: neither entry nor style sheet", entry: gone, styles: gone },
  { name: "own: no entry, reduced motion", entry: gone, still: true },
];

inChromium((browser) => {
  // All at the same time, because each waits for seconds that nobody can put forward.
  describe.concurrent("a part that does not load", () => {
    it.each(members)("$name", async (member) => {
      const tab = await openTab(browser, answering(member));
      const first = await placesOf(tab);
      const began = await text(tab);
      await new Promise((done) => setTimeout(done, 12_000));
      await must(
        tab,
        "The page itself says something that it did not say at first",
        () => news(tab, began),
        (words) => words.length > 0,
      );
      await still(
        tab,
        "It says to reload",
        () => news(tab, began),
        (words) => /\breload\b/i.test(words),
      );
      await still(tab, "Nothing has moved", () => placesOf(tab), first);
      await still(tab, "Nothing was sent", () => tab.zoho.requests.length, 0);
    });

    it("counter-test: all is well, and nothing of it is seen", async () => {
      const tab = await openTab(browser);
      await ready(tab);
      await new Promise((done) => setTimeout(done, 12_000));
      await still(
        tab,
        "Nothing speaks of reloading",
        () => text(tab),
        (all) => !/\breload\b/i.test(all),
      );
      await ready(tab, bothOn);
    });
  });

  it.each([
    { name: "is not there", answer: gone },
    { name: "is of another build", answer: script("export const other = 1;") },
    { name: "own: is an HTML page", answer: html },
  ])("(d) the late chunk $name", async ({ answer }) => {
    const late = lateFiles();
    const tab = await openTab(browser, {
      file: (path) => (late.includes(path) ? answer : undefined),
    });
    await ready(tab);
    await person(tab, "mouse").press("switch", from);
    await must(
      tab,
      "It is said that a part did not load",
      () => text(tab),
      (all) => all.includes(say("problem.part-missing")),
    );
    await still(tab, "Nothing was changed", () => tab.zoho.count("PUT"), 0);
  });

  it("(d) files of two builds never meet: one name, one content", async () => {
    const { first, second } = twoBuilds();
    const clashes = [...first].filter(
      ([name, content]) => second.has(name) && second.get(name) !== content,
    );
    expect(
      clashes.map(([name]) => name),
      "Scripts and styles that have the same name in two builds, but not the same content",
    ).toEqual([]);
  });
});

function answering({ entry, shared, styles, still: reduced }: Member): TabOptions {
  const files = pageFiles();
  const answers = new Map<string, Answer | undefined>([
    ...files.entries.map((path) => [path, entry] as const),
    ...files.shared.map((path) => [path, shared] as const),
    ...files.styles.map((path) => [path, styles] as const),
  ]);
  return {
    file: (path) => answers.get(path),
    ...(reduced && {
      prepare: (page) =>
        page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]),
    }),
  };
}

/** What can be read now and could not at first, and is really to be seen. */
async function news({ frame }: Tab, began: string): Promise<string> {
  const lines = await frame.evaluate(() => {
    const seen = (one: Element) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      one.getBoundingClientRect().height > 8;
    return [...document.querySelectorAll("body *")]
      .filter((one) => one instanceof HTMLElement && one.children.length === 0 && seen(one))
      .map((one) => one.textContent.trim());
  });
  return lines.filter((line) => line !== "" && !began.includes(line)).join(" ");
}

/** Where the heading and the rows are. */
function placesOf({ frame }: Tab): Promise<number[]> {
  return frame.$$eval("h1, fieldset, fieldset label", (all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().top)),
  );
}
