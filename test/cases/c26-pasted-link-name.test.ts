import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { switches } from "../support/widget/screen";
import { say } from "../support/widget/words";
import { typeLinkName } from "./support/link-name";
import { must, still } from "./support/must";
import { openTab, reload, type Tab } from "./support/open";
import { bothOn, reads, ready } from "./support/see";
import { Zoho } from "./support/zoho";

// Pasted text may have spaces and line breaks at its ends. Every text field removes them, and the trimmed
// name is used, stored, and not called invalid. A space within a name is still an error.

const name = "calls_of_acme";
const pasted = [
  { what: "counter-test: the bare name", typed: name },
  { what: "a space in front, a line break behind", typed: ` ${name}\n` },
  { what: "own: tabs and spaces", typed: `\t ${name} \t` },
  { what: "own: no-break spaces, as from a page", typed: `\u00a0${name}\u00a0` },
  { what: "own: an ideographic space, as from a Japanese page", typed: `\u3000${name}\u3000` },
];

inChromium((browser) => {
  const open = async () => {
    const zoho = new Zoho();
    zoho.organisation.link = name;
    const tab = await openTab(browser, { zoho });
    await reads(tab, "The guide is there", say("guide.title"));
    return tab;
  };

  it.each(pasted)("$what", async ({ typed }) => {
    const tab = await open();
    await typeLinkName(tab, typed);
    await works(tab);
  });

  it("calls_preferences itself, with a space in front and a line break behind", async () => {
    const zoho = new Zoho();
    zoho.onSetting("GET", { body: { status: "failure", message: "invalid oauth" } });
    const tab = await openTab(browser, { zoho });
    await reads(tab, "The guide is there", say("guide.title"));
    await typeLinkName(tab, " calls_preferences\n");
    await ready(tab);
    await still(tab, "Over that connection", () => links(zoho), ["calls_preferences"]);
  });

  it.each(["calls of acme", "   ", "../x"])("counter-test: %o is no link name", async (typed) => {
    const tab = await open();
    const asked = tab.zoho.requests.length;
    await typeLinkName(tab, typed);
    await tab.zoho.quiet();
    await still(tab, "Nothing is asked over it", () => tab.zoho.requests.length, asked);
    await still(tab, "There are no switches", () => switches(tab), {});
  });
});

async function works(tab: Tab): Promise<void> {
  await must(tab, "The switches are there", () => switches(tab), bothOn);
  await still(tab, "It is asked over that connection", () => links(tab.zoho).at(-1), name);
  await tab.zoho.quiet();
  const again = await reload(tab);
  await ready(again);
  await still(again, "It was kept", () => tab.zoho.requests.at(-1)?.link, name);
}

/** The link names that were used, each once. */
function links(zoho: Zoho): string[] {
  return [...new Set(zoho.requests.map(({ link }) => link ?? "none"))];
}
