import { expect, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import type { Answer } from "../support/page/routes";
import { person } from "../support/widget/person";
import { from, say } from "../support/widget/words";
import { lazyFiles, pageFiles, twoBuilds } from "./support/files";
import { still } from "./support/must";
import { openTab, type Tab, type TabOptions } from "./support/open";
import { bothOn, reads, ready } from "./support/see";

// Whichever part does not load, the page itself says so within about ten seconds, in English, with the
// advice to reload. The message is visible even without the style sheet and with reduced motion, and
// moves nothing. It stays hidden if everything loads. Files of two builds never mix, because a name
// stands for one content.

const gone: Answer = { status: 404 };
const html: Answer = {
  type: "text/html; charset=utf-8",
  body: "<!doctype html><title>CRM</title>",
};
const script = (body: string): Answer => ({ type: "text/javascript; charset=utf-8", body });

interface Member {
  readonly name: string;
  /** The answers for the entry, the shared chunk, and the style sheet. */
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
  // All pages at the same time, because each waits for seconds of real time.
  let looking: Promise<ReadonlyMap<Member, Seen>> | undefined;
  const lookAtAll = async () => {
    const seen = members.map(
      async (one) => [one, await look(await openTab(browser, answering(one)))] as const,
    );
    return new Map(await Promise.all(seen));
  };

  it.each(members)("$name", async (member) => {
    looking ??= lookAtAll();
    const seen = (await looking).get(member);
    if (!seen) throw new Error("Nobody looked at this page");
    expect(seen.last, "After 12 s the page itself says to reload").toMatch(/\breload\b/i);
    // Without its styles the page cannot hide the message, and shows it at once.
    if (!member.styles) expect(seen.first, "It did not at first").not.toMatch(/\breload\b/i);
    expect(seen.after, "Nothing has moved").toEqual(seen.before);
    expect(seen.requests, "Requests").toBe(0);
  });

  it("counter-test: all is well, and nothing of it is seen", async () => {
    const tab = await openTab(browser);
    await ready(tab);
    await new Promise((done) => setTimeout(done, 12_000));
    await still(
      tab,
      "Nothing speaks of reloading",
      () => linesSeen(tab),
      (all) => !/\breload\b/i.test(all.join(" ")),
    );
    await ready(tab, bothOn);
  });

  it.each([
    { name: "is not there", answer: gone },
    { name: "is of another build", answer: script("export const other = 1;") },
    { name: "own: is an HTML page", answer: html },
  ])("(d) the lazy chunk $name", async ({ answer }) => {
    const lazy = lazyFiles();
    const tab = await openTab(browser, {
      file: (path) => (lazy.includes(path) ? answer : undefined),
    });
    await ready(tab);
    await person(tab, "mouse").press("switch", from);
    await reads(tab, "It is said that a part did not load", say("problem.part-missing"));
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

/** What a page showed at first and after 12 s. */
interface Seen {
  readonly first: string;
  readonly last: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly requests: number;
}

async function look(tab: Tab): Promise<Seen> {
  const [before, began] = await Promise.all([placesOf(tab), linesSeen(tab)]);
  await new Promise((done) => setTimeout(done, 12_000));
  const [after, now] = await Promise.all([placesOf(tab), linesSeen(tab)]);
  const requests = tab.zoho.requests.length;
  return { first: began.join(" "), last: now.join(" "), before, after, requests };
}

/** Visible texts: not transparent, hidden, or without height. */
function linesSeen({ frame }: Tab): Promise<string[]> {
  return frame.$$eval("body *", (all) =>
    all
      .filter(
        (one) =>
          one instanceof HTMLElement &&
          [...one.childNodes].some((child) => child instanceof Text && child.data.trim()) &&
          one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          one.getBoundingClientRect().height > 8,
      )
      .map((one) => one.textContent.trim()),
  );
}

/** Where the heading and the rows are. */
function placesOf({ frame }: Tab): Promise<number[]> {
  return frame.$$eval("h1, fieldset, fieldset label", (all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().top)),
  );
}
