import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { person } from "../support/widget/person";
import { from, say } from "../support/widget/words";
import { setPlace } from "./support/crm-page";
import { must, still } from "./support/must";
import { openTab, type Tab } from "./support/open";
import { chooseLanguage, press, reads, ready } from "./support/see";
import { Zoho } from "./support/zoho";

// If a host applies the size in a message to the frame's outer box, the widget's messages must not make
// the frame narrower or wider: its width is the same at the end as at the beginning. There is one message
// for each stable height, and none for a size measured while there is no room.

interface Host {
  readonly name: string;
  readonly style: string;
  /** How the CRM page resizes the frame; runs there. */
  readonly obey: (size: { height?: unknown; width?: unknown }) => void;
}

const outer = "inline-size: 420px; block-size: 300px; box-sizing: border-box;";
const hosts: readonly Host[] = [
  {
    name: "outer size, a border of 1 px",
    style: `${outer} border: 1px solid;`,
    obey: ({ height, width }) => {
      window.crm.frame.style.height = `${height}px`;
      window.crm.frame.style.width = `${width}px`;
    },
  },
  {
    name: "own: outer size, a border of 4 px and padding of 3 px",
    style: `${outer} border: 4px solid; padding: 3px;`,
    obey: ({ height, width }) => {
      window.crm.frame.style.height = `${height}px`;
      window.crm.frame.style.width = `${width}px`;
    },
  },
  {
    name: "own: takes a border off that it does not have",
    style: "inline-size: 420px; block-size: 300px; border: 0;",
    obey: ({ height, width }) => {
      if (Number.isFinite(Number(height)))
        window.crm.frame.style.height = `${Number(height) - 2}px`;
      if (Number.isFinite(Number(width))) window.crm.frame.style.width = `${Number(width) - 2}px`;
    },
  },
];

inChromium((browser) => {
  it.each(hosts)("$name", async ({ style, obey }) => {
    const tab = await openTab(browser, {
      style,
      prepare: async (page) => {
        await page.evaluateOnNewDocument(`addEventListener("DOMContentLoaded", () => {
          if (window.crm) window.crm.resize = ${obey.toString()};
        })`);
      },
    });
    await ready(tab);
    await untilStable(tab);
    await still(tab, "The frame is as wide as at the beginning", () => widthOf(tab), 420);
    for (let time = 0; time < 5; time++) {
      const before = sizes(tab).length;
      await person(tab, "mouse").press("switch", from);
      await reads(tab, "The question is there", say("confirm.keep"));
      await untilStable(tab);
      // The confirmation, then the results of the checks.
      await still(
        tab,
        "It was asked for at most two heights",
        () => sizes(tab).length - before,
        (n) => n <= 2,
      );
      await press(tab, say("confirm.keep"));
      await untilStable(tab);
      await still(
        tab,
        "And for one as it closed",
        () => sizes(tab).length - before,
        (n) => n <= 3,
      );
    }
    await chooseLanguage(tab, "de");
    await untilStable(tab);
    await still(tab, "The frame is as wide as at the beginning", () => widthOf(tab), 420);
    await still(
      tab,
      "No size was asked for twice in a row",
      () => sizes(tab),
      (all) => all.every((one, n) => one !== all[n - 1]),
    );
    const asked = sizes(tab).length;
    await new Promise((done) => setTimeout(done, 1_500));
    await still(tab, "An idle page requests nothing", () => sizes(tab).length, asked);
  });

  it("own: no room at first, and none in between", async () => {
    const zoho = new Zoho();
    const tab = await openTab(browser, {
      zoho,
      style: `${outer} border: 1px solid; display: none;`,
    });
    await must(tab, "It was read without any room", () => zoho.count("GET") >= 1, true);
    await untilStable(tab);
    await still(tab, "No size was asked for without room", () => sizes(tab), []);
    await tab.page.evaluate(() => {
      window.crm.frame.style.display = "block";
    });
    await ready(tab);
    await untilStable(tab);
    await must(tab, "Shown, it asks for its height", () => sizes(tab).length > 0, true);
    await still(
      tab,
      "No height is one that cannot be",
      () => heights(tab),
      (all) => all.every((height) => height > 100 && height < 3_000),
    );
    const asked = sizes(tab).length;
    await setPlace(tab.page, "display: none");
    await untilStable(tab);
    await setPlace(tab.page, "");
    await untilStable(tab);
    await still(
      tab,
      "Hidden and shown, no other size is asked for",
      () => sizes(tab).length,
      asked,
    );
    await still(tab, "The frame is as wide as at the beginning", () => widthOf(tab), 420);
  });

  it("own: full width, but no height at first", async () => {
    const tab = await openTab(browser, { style: `${outer} border: 0; block-size: 0;` });
    await must(tab, "It was read without any height", () => tab.zoho.count("GET") >= 1, true);
    await untilStable(tab);
    await still(tab, "No size was asked for without height", () => sizes(tab), []);
    await tab.page.evaluate(() => {
      window.crm.frame.style.blockSize = "200px";
    });
    await ready(tab);
    await must(tab, "Given some, it asks for what it needs", () => sizes(tab).length, 1);
    await untilStable(tab);
    await still(tab, "Once", () => sizes(tab).length, 1);
  });
});

/** Longer than everything that follows from a press, including the wait for a stable height. */
async function untilStable(tab: Tab): Promise<void> {
  await tab.zoho.quiet();
  await new Promise((done) => setTimeout(done, 700));
  await tab.zoho.quiet();
}

function widthOf({ page }: Tab): Promise<number> {
  return page.evaluate(() => window.crm.frame.getBoundingClientRect().width);
}

/** The requested sizes, as text. */
function sizes({ zoho }: Tab): string[] {
  return zoho.messages
    .filter(({ event }) => event === "UI")
    .map(({ data }) => JSON.stringify(data["data"]));
}

function heights(tab: Tab): number[] {
  return sizes(tab).map((size) => Number(JSON.parse(size).height));
}
