import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { looked } from "../../../src/widget/guard/layouts-told";
import type { CureStep } from "../../../src/widget/preferences/cure";
import { cureAsked, cureConfirmed, stepped } from "../../../src/widget/preferences/cure-steps";
import { confirmed, initial } from "../../../src/widget/preferences/state";
import { fromField, layout, layoutId } from "../../support/guard/recorded";
import { bothShown } from "../widget/support/answers";

const place = {
  name: "Standard",
  page: `modules/Calls/layouts/${layoutId}`,
  target: { layout: layoutId, section: "17", field: "19" },
};
const ready = { ...confirmed(initial, bothShown), permissions: { at: "own" } } as const;
const asked = cureConfirmed(cureAsked(ready, "show_from_number", [place]));

/** What is said of a layout that was made optional from here, after layouts were read by whoever it was. */
function saidAfter(step: CureStep, required: boolean): CureStep | undefined {
  const [job] = asked.cures?.jobs ?? [];
  if (!job) throw new Error("Nothing was asked for");
  const read = readLayouts({ layouts: [layout([fromField({ required })])] });
  return looked(stepped(asked, job, step), read, "early").cures?.jobs[0]?.step;
}

const lost = { code: "no-answer" } as const;
const refused = { code: "NOT_ALLOWED" } as const;

describe("what is said of a change follows the layouts as they were read last", () => {
  it.each<[string, CureStep, boolean, CureStep | undefined]>([
    [
      "not known, then still required",
      { at: "unknown", problem: lost },
      true,
      { at: "failed", problem: lost },
    ],
    ["not known, then optional", { at: "unknown", problem: lost }, false, { at: "done" }],
    ["carried out late", { at: "failed", problem: lost }, false, { at: "done" }],
    [
      "failed, and still required",
      { at: "failed", problem: lost },
      true,
      { at: "failed", problem: lost },
    ],
    ["refused, then done by somebody else", { at: "failed", problem: refused }, false, undefined],
    ["done, then required again by somebody else", { at: "done" }, true, undefined],
    ["left, then done by somebody else", { at: "skipped" }, false, undefined],
    ["left, and still required", { at: "skipped" }, true, { at: "skipped" }],
    ["under way, whatever is read", { at: "saving" }, false, { at: "saving" }],
  ])("%s", (_what, step, required, said) => {
    expect(saidAfter(step, required)).toEqual(said);
  });
});
