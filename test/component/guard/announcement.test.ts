import { describe, expect, it } from "vitest";
import { Findings } from "../../../src/widget/ui/findings";
import { blocked, drawPart, full, knowing, look, textOf } from "../../support/guard/draw";
import { say } from "../../support/widget/words";

const status = (root: ParentNode) => {
  const regions = [...root.querySelectorAll('p[role="status"]')];
  expect(regions).toHaveLength(1);
  return textOf(regions[0]);
};
const clear = look("required", "clear");
const workflow = look("workflows", "possible", [{ name: "Foreign" }]);
const unknown = look("blueprints", "unknown", [], { kind: "too-many" });

describe("what is announced", () => {
  it("says once that the checks are done, however many looks came before", () => {
    const { root, redraw } = drawPart(Findings, knowing({ checking: true }));
    const said = [status(root)];
    for (const evidence of [[], [clear], [clear, workflow], [clear, workflow, unknown]]) {
      redraw(knowing(full(evidence, true)));
      said.push(status(root));
    }
    expect(new Set(said)).toEqual(new Set([say("guard.checking", { field: "From Number" })]));
    redraw(knowing(full([clear, workflow, unknown])));
    expect(status(root)).toBe(say("guard.found", { count: "1" }));
  });

  it("is made in a region that was there before, so that it is heard", () => {
    const { root, redraw } = drawPart(Findings, knowing({ checking: true }));
    const region = root.querySelector('[role="status"]');
    redraw(knowing(full([clear])));
    expect(root.querySelector('[role="status"]')).toBe(region);
  });

  it.each([
    ["everything clear", [clear], say("guard.clear", { field: "From Number" })],
    [
      "nothing found, but not all read",
      [clear, unknown],
      say("guard.partly", { field: "From Number" }),
    ],
    ["places in all checks", [blocked, workflow, unknown], say("guard.found", { count: "2" })],
  ] as const)("%s", (_what, evidence, words) => {
    expect(status(drawPart(Findings, knowing(full(evidence))).root)).toBe(words);
  });

  it("promises nothing: nobody can see telephony", () => {
    const root = drawPart(Findings, knowing(full([clear]))).root;
    expect(status(root)).not.toMatch(/can be hidden|will be|safe|allowed/i);
  });

  it("is nothing as long as no checks were requested", () => {
    expect(status(drawPart(Findings, knowing({})).root)).toBe("");
  });

  it("does not contain the lines, which would be read out one by one", () => {
    const root = drawPart(Findings, knowing(full([blocked, unknown]))).root;
    expect(root.querySelector('[role="status"] li, [role="status"] a')).toBeNull();
  });
});
