import { describe, expect, it } from "vitest";
import type { CureJob } from "../../../src/widget/preferences/cure";
import { cureAsked, cureConfirmed, stepped } from "../../../src/widget/preferences/cure-steps";
import type { State } from "../../../src/widget/preferences/state";
import { CureSteps } from "../../../src/widget/ui/cure-steps";
import { Lock } from "../../../src/widget/ui/lock";
import { RowExtras } from "../../../src/widget/ui/row-extras";
import { drawPart, early, knowing, look, support, textOf } from "../../support/guard/draw";

const target = { layout: "3361265000000095233", section: "17", field: "19" };
const inSupport = { ...support, target };
const inSales = { ...support, name: "Sales", target: { ...target, layout: "3361265000000095133" } };
const held = (...places: (typeof support)[]) =>
  knowing(early([look("required", "blocked", places)]));
const buttons = (root: ParentNode) => [...root.querySelectorAll("button")].map(textOf);
const press = (root: ParentNode, name: string) =>
  [...root.querySelectorAll("button")].find((one) => textOf(one) === name)?.click();

describe("beside a lock", () => {
  it.each([
    ["one layout", held(inSupport), ["Make optional"]],
    [
      "two layouts",
      held(inSales, inSupport),
      ["Make optional in Sales", "Make optional in Support", "Make optional in all 2"],
    ],
    ["a layout that cannot be edited", held(support), []],
    ["two of which one cannot", held(inSales, support), ["Make optional"]],
    [
      "permissions of somebody else",
      { ...held(inSupport), permissions: { at: "customizer" } } as State,
      [],
    ],
  ])("%s can be mended from here as far as that is possible", (_what, state, offered) => {
    const { root } = drawPart(Lock, state);
    expect(buttons(root).filter((one) => one.startsWith("Make"))).toEqual(offered);
  });

  it("asks first, in which layouts and what that means, with the focus on the safe side", () => {
    const state = held(inSupport);
    const { root, actions, redraw } = drawPart(Lock, state);
    press(root, "Make optional");
    const asked = actions.change.mock.calls[0]?.[0](state) ?? state;
    expect(asked.cures).toMatchObject({ asking: { places: [inSupport] }, jobs: [] });
    redraw(asked);
    expect(textOf(root.querySelector("#cure-text"))).toContain("Support › Call Information");
    expect(textOf(document.activeElement)).toBe("Leave it required");
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    expect(actions.change.mock.calls[1]?.[0](asked).cures).toMatchObject({
      asking: undefined,
      jobs: [],
    });
    press(root, "Make optional");
    expect(actions.change.mock.calls[2]?.[0](asked).cures).toMatchObject({
      pending: true,
      jobs: [{ required: false, step: { at: "waiting" } }],
    });
  });
});

describe("what became of a layout", () => {
  const begun = cureConfirmed(
    cureAsked(held(inSales, inSupport), "show_from_number", [inSales, inSupport]),
  );
  const at = (step: CureJob["step"]) => {
    const [job] = begun.cures?.jobs ?? [];
    if (!job) throw new Error("Nothing was begun");
    return stepped(begun, job, step);
  };
  const said = (state: State) =>
    [...drawPart(CureSteps, state).root.querySelectorAll('[role="status"] p')].map(textOf);

  it("is said layout by layout", () => {
    expect(said(at({ at: "saving" }))).toEqual([
      "Changing layout Sales › Call Information…",
      "Layout Support › Call Information waits for the other change.",
    ]);
  });

  it("leaves the others where one fails, and says which, why and where to go", () => {
    const state = at({ at: "failed", problem: { code: "NOT_ALLOWED" } });
    expect(said(state)).toEqual([
      "From Number is still required in layout Sales › Call Information. Zoho did not accept the change: change the layout in Setup.",
      "Layout Support › Call Information was not tried.",
    ]);
    const link = drawPart(CureSteps, state).root.querySelector("a");
    expect(textOf(link)).toBe("Change it in layout Sales › Call Information");
    expect(state.cures?.pending).toBe(false);
  });

  it("can be undone once it is done, and once only", () => {
    const state = at({ at: "done" });
    const { root, actions } = drawPart(CureSteps, state);
    expect(buttons(root)).toEqual(["Undo in Sales › Call Information"]);
    press(root, "Undo in Sales › Call Information");
    const [undo] = actions.change.mock.calls[0] ?? [];
    const once = undo?.(state) ?? state;
    expect(once.cures?.jobs.at(-1)).toMatchObject({ required: true, step: { at: "waiting" } });
    expect(undo?.(once)).toBe(once);
  });
});

describe("where a field that was shown is now", () => {
  const where = (places: (typeof support)[], without: (typeof support)[]) => {
    const { section: _, ...sales } = { ...support, name: "Sales" };
    const state = knowing(
      {},
      {
        rows: {
          show_from_number: {
            at: "idle",
            note: { kind: "saved", where: { places, without: without.length ? [sales] : [] } },
          },
          show_to_number: { at: "idle" },
        },
      },
    );
    return [...drawPart(RowExtras, state).root.querySelectorAll("p")].map(textOf);
  };
  it("names the layouts that have it and those that have not", () => {
    expect(where([support], [support])).toEqual([
      "In layouts Support › Call Information.",
      "Not in Sales.",
    ]);
    expect(where([support], [])).toEqual(["In layouts Support › Call Information."]);
    expect(where([], [support])).toEqual(["In no layout yet: place it in Sales."]);
  });
});
