import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { initial, type State } from "../../src/widget/preferences/state";
import { draw } from "./support/draw";
import { bothHidden, confirming, from, ready, rows, stopped, withRow } from "./support/states";

// Once per state. What needs a layout (contrast, size) is checked in real browsers.

const states: readonly [name: string, state: State][] = [
  ["the first picture", initial],
  ["both shown", ready()],
  ["both hidden", ready(bothHidden)],
  ["the question before hiding", confirming(from)],
  ["someone else's connection", ready(undefined, { permissions: { at: "someone", who: "Admin" } })],
  ["out of date", ready(undefined, { stale: { code: "INTERNAL_ERROR" } })],
  ["no connection", stopped({ code: "connection" })],
  ["trying again", stopped({ code: "connection" }, true)],
  ["the question for the host", stopped({ code: "host-unknown" })],
  ...Object.entries(rows).map(([kind, row]): [string, State] => [`a row: ${kind}`, withRow(row)]),
];

describe("axe finds nothing in", () => {
  it.each(states)("%s", async (_name, state) => {
    document.documentElement.lang = "en";
    document.title = "Calls Preferences";
    draw(state);
    const { violations, passes } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    });
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });
});
