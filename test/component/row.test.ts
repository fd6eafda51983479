import { describe, expect, it } from "vitest";
import { initial } from "../../src/widget/preferences/state";
import { draw } from "./support/draw";
import { find, textOf } from "./support/find";
import { from, ready } from "./support/states";

describe("a row", () => {
  it.each([
    ["From Number", "The number a call was made from."],
    ["To Number", "The number that was called."],
  ])("of %s shows its help from the first paint", (_name, help) => {
    expect(textOf(draw(initial).root)).toContain(help);
    expect(textOf(draw(ready()).root)).toContain(help);
  });
  it("reserves the space of its switch before there is one", () => {
    const { root, redraw } = draw(initial);
    const shape = () =>
      [...(root.querySelector("fieldset > div")?.children ?? [])].map(({ classList }) =>
        [...classList].find((name) => ["words", "state", "switch", "note"].includes(name)),
      );
    const first = shape();
    redraw(ready());
    expect(shape()).toEqual(first);
    expect(first).toContain("switch");
  });
  it("keeps the name of the field, with the organisation's own label beside it if it differs", () => {
    draw(ready(undefined, { labels: { [from]: "Caller" } }));
    expect(textOf(find("switch", "From Number").closest("div"))).toContain("Caller");
    const { root } = draw(ready(undefined, { labels: { [from]: "From Number" } }));
    expect(textOf(root).match(/From Number/g)).toHaveLength(1);
  });
});
