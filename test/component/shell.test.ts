import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { preferences } from "../../src/widget/preferences/preferences";
import { initial } from "../../src/widget/preferences/state";
import { draw } from "./support/draw";
import { allOf } from "./support/find";
import { bothShown, ready } from "./support/states";

// The page is on screen before any script runs. What the script draws first must be the same, node by
// node: nothing may move, and screen readers must keep the live regions that they know.

const page = readFileSync(join(import.meta.dirname, "../../src/widget/widget.html"), "utf8");
const early = { language: "en", connection: "link_name" };

let shell: HTMLElement;
beforeEach(() => {
  const [markup = ""] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
  const main = new DOMParser().parseFromString(markup, "text/html").getElementById("widget");
  if (!main) throw new Error("widget.html has no place for the widget");
  shell = document.adoptNode(main);
  document.body.replaceChildren(shell);
});

/** The visible tree: white space that HTML collapses, and the order of attributes, do not count. */
function tree(node: Node): unknown {
  if (node instanceof Element) {
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    return [
      node.localName,
      attributes,
      [...node.childNodes].map(tree).filter((each) => each !== ""),
    ];
  }
  return node.nodeType === Node.TEXT_NODE ? node.nodeValue?.replace(/\s+/g, " ").trim() : "";
}
const inside = (root: Element) => [...root.childNodes].map(tree).filter((each) => each !== "");

describe("the static page", () => {
  it("equals what the widget draws first", () => {
    const drawn = document.createElement("main");
    draw(initial, early, drawn);
    expect(inside(shell)).toEqual(inside(drawn));
  });
  it("stays the same when the widget is drawn into it", () => {
    const before = inside(shell);
    draw(initial, early, shell);
    expect(inside(shell)).toEqual(before);
  });
  it("keeps its live regions, the very same elements, also when the switches come", () => {
    const regions = [...allOf("alert"), ...allOf("status")];
    expect(regions.length).toBeGreaterThanOrEqual(5);
    const { redraw } = draw(initial, early, shell);
    expect([...allOf("alert"), ...allOf("status")]).toEqual(regions);
    redraw(ready(bothShown));
    const now = [...allOf("alert"), ...allOf("status")];
    for (const region of regions) expect(now.some((one) => one === region)).toBe(true);
  });
  it("keeps its title and its labels, the very same elements", () => {
    const kept = [...shell.querySelectorAll("h1, legend, label, fieldset")];
    // Title, group and its name, and a label for each preference.
    expect(kept).toHaveLength(3 + preferences.length);
    draw(ready(bothShown), early, shell);
    for (const one of kept) expect(one.isConnected).toBe(true);
  });
});
