import type { Page } from "puppeteer-core";
import { it } from "vitest";
import german from "../../app/translations/de.json";
import { inChromium } from "../support/browser/each-browser";
import { person } from "../support/widget/person";
import { alerts, switches, text } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, type Tab, widgetOrigin } from "./support/open";
import {
  chooseLanguage,
  fromOff,
  hide,
  isWarned,
  openReady,
  press,
  reads,
  readsNot,
  ready,
} from "./support/see";
import { Zoho } from "./support/zoho";

// Page translation replaces text nodes with other elements, so that the page keeps writing to nodes that
// nobody sees. The visible text must never contradict the switch: the word beside it, status and alerts
// must be current. The page opts out of translation if it is in the reader's language, but a translator
// that ignores this must not break it either.

/** What a translator does with a text, and whether it respects `translate="no"`. */
interface Translator {
  readonly name: string;
  readonly obeys: boolean;
  readonly how: "replace" | "wrap" | "beside";
}

const translators: readonly Translator[] = [
  { name: "replaces text nodes, obeys translate=no", obeys: true, how: "replace" },
  { name: "own: replaces text nodes, ignores translate=no", obeys: false, how: "replace" },
  { name: "own: moves text nodes into elements, ignores translate=no", obeys: false, how: "wrap" },
  { name: "own: puts its words beside them, ignores translate=no", obeys: false, how: "beside" },
];

function translating(translator: Translator) {
  return async (page: Page) => {
    await page.evaluateOnNewDocument(translate, translator, widgetOrigin);
  };
}

/** Runs in the frame. The words stay the same, so that a test can read them. */
function translate({ obeys, how }: Translator, origin: string): void {
  if (location.origin !== origin) return;
  const done = new WeakSet<Node>();
  const visit = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    if (root instanceof Text) found.push(root);
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) found.push(walker.currentNode);
    for (const node of found) change(node);
  };
  const change = (node: Text) => {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || done.has(node)) return;
    if (parent.closest("script, style, textarea, select, font")) return;
    // Skips the text of controls, because repeating it would change their accessible name.
    if (how === "beside" && parent.closest("label, button, summary")) return;
    if (obeys && parent.closest('[translate="no"], .notranslate')) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    done.add(node);
    if (how === "replace") {
      inner.append(node.data);
      node.replaceWith(outer);
    } else if (how === "wrap") {
      node.replaceWith(outer);
      inner.append(node);
    } else {
      inner.append(node.data);
      node.after(outer);
    }
  };
  const start = () => {
    visit(document.body);
    new MutationObserver((records) => {
      for (const { target, addedNodes, type } of records) {
        if (type === "characterData") visit(target);
        for (const node of addedNodes) visit(node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  document.addEventListener("DOMContentLoaded", start);
}

/** The text in the row of the first or second switch, whatever its current name. */
async function rowWords({ frame }: Tab, row: 0 | 1): Promise<string> {
  const words = await frame.$$eval('[role="switch"]', (all) =>
    all.map((one) => {
      let around: Element | null = one;
      while (around && !around.querySelector("label")) around = around.parentElement;
      return around instanceof HTMLElement ? around.innerText : "";
    }),
  );
  return words[row] ?? "";
}

/** In a row the word occurs on its own, perhaps more than once, and none of `not` does. */
function rowSays(tab: Tab, sentence: string, word: string, not: readonly string[] = [], row?: 1) {
  const says = (words: string, one: string) =>
    words.split(/\n/).some((line) => line.includes(one) && line.replaceAll(one, "").trim() === "");
  return must(
    tab,
    sentence,
    () => rowWords(tab, row ?? 0),
    (words) => says(words, word) && !not.some((one) => says(words, one)),
  );
}

inChromium((browser) => {
  it.each(translators)("(a) hide and show, a translator that $name", async (translator) => {
    const tab = await openTab(browser, { prepare: translating(translator) });
    await ready(tab);
    const [on, off] = [say("switch.on"), say("switch.off")];
    await rowSays(tab, "Beside the switch stands On", on);
    await hide(tab, from);
    await must(tab, "From Number is off", () => switches(tab), fromOff);
    const passing = [say("switch.hiding"), say("switch.showing")];
    await rowSays(tab, "Beside the switch stands Off, and On is gone", off, [on, ...passing]);
    await must(
      tab,
      "The status is the one of now",
      () => rowWords(tab, 0),
      (row) =>
        row.includes(say("row.hidden", { field: from })) &&
        !row.includes(say("row.saving", { field: from })),
    );
    await person(tab, "mouse").press("switch", from);
    await rowSays(tab, "Beside the switch stands On again, and Off is gone", on, [off, ...passing]);
    await must(
      tab,
      "The old status is gone",
      () => rowWords(tab, 0),
      (row) => !row.includes(say("row.hidden", { field: from })),
    );
    await rowSays(tab, "The other row says what it said", on, [off], 1);
  });

  it.each(translators)("(b) an alert goes, a translator that $name", async (translator) => {
    const refused = { code: "INTERNAL_ERROR", details: {}, message: "no", status: "error" };
    const zoho = new Zoho().onSetting("GET", { body: refused, status: 500 });
    const tab = await openTab(browser, { zoho, prepare: translating(translator) });
    await isWarned(tab, "The alert is there", say("problem.INTERNAL_ERROR"));
    await press(tab, say("action.retry"));
    await ready(tab);
    await must(tab, "The alert is gone", () => alerts(tab), []);
    const failed = [say("effect.read"), say("problem.INTERNAL_ERROR")];
    await readsNot(tab, "Nothing on screen says that reading failed", ...failed);
  });

  it.each(translators)(
    "(c) the question and the language, a translator that $name",
    async (translator) => {
      const tab = await openReady(browser, { prepare: translating(translator) });
      for (let time = 0; time < 2; time++) {
        await person(tab, "mouse").press("switch", from);
        await reads(tab, "The question is there", say("confirm.keep"));
        await tab.zoho.quiet();
        await press(tab, say("confirm.keep"));
        await must(
          tab,
          "The question is gone",
          () => text(tab),
          (all) =>
            !all.includes(say("confirm.keep")) &&
            !all.includes(say("confirm.hide", { field: from })),
        );
      }
      await chooseLanguage(tab, "de");
      const [on, english] = [german["switch.on"], say("switch.on")];
      await rowSays(tab, "The word beside the switch is German", on, [english]);
      if (!translator.obeys) return;
      await must(
        tab,
        "The page is German, and nothing English is left of it",
        () => text(tab),
        (all) => all.includes(german["page.intro"]) && !all.includes(say("page.intro")),
      );
    },
  );

  it("own: an extension that wraps text in its own elements", async () => {
    const refused = { code: "INTERNAL_ERROR", details: {}, message: "no", status: "error" };
    const zoho = new Zoho().onSetting("GET", { body: refused, status: 500 });
    const tab = await openTab(browser, { zoho });
    await reads(tab, "The language can be chosen", say("language.label"));
    await reads(tab, "The alert is there", say("problem.INTERNAL_ERROR"));
    await tab.frame.evaluate(() => {
      for (const one of document.querySelectorAll("main > *")) {
        const box = document.createElement("div");
        one.replaceWith(box);
        box.append(one);
      }
    });
    await press(tab, say("action.retry"));
    await ready(tab);
    await must(tab, "The alert is gone", () => alerts(tab), []);
    await hide(tab, from);
    await must(tab, "From Number is off", () => switches(tab), fromOff);
    await still(
      tab,
      "Nothing is there twice",
      () => tab.frame.$$eval("h1, .foot", (all) => all.length),
      2,
    );
  });

  it("own: a reader of a language that the widget does not have may have it translated", async () => {
    const [obeying] = translators;
    if (!obeying) throw new Error("There is no translator");
    const zoho = new Zoho();
    zoho.organisation.locale = "pl_PL";
    zoho.organisation.language = "pl_PL";
    const tab = await openReady(browser, { zoho, prepare: translating(obeying) });
    await must(tab, "The introduction was translated", () => introTranslated(tab), true);
    await hide(tab, from);
    await must(tab, "From Number is off", () => switches(tab), fromOff);
    const [on, off] = [say("switch.on"), say("switch.off")];
    await rowSays(tab, "Beside the switch stands Off, and On is gone", off, [on]);
  });
});

function introTranslated({ frame }: Tab): Promise<boolean> {
  return frame.evaluate(
    (words) => [...document.querySelectorAll("font")].some((one) => one.innerText.includes(words)),
    say("page.intro"),
  );
}
