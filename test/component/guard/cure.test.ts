import { describe, expect, it } from "vitest";
import type { CureJob } from "../../../src/widget/preferences/cure";
import { cureAsked, cureConfirmed, stepped } from "../../../src/widget/preferences/cure-steps";
import type { State } from "../../../src/widget/preferences/state";
import { CureSteps } from "../../../src/widget/ui/cure-steps";
import { Lock } from "../../../src/widget/ui/lock";
import { RowExtras } from "../../../src/widget/ui/row-extras";
import { drawPart, early, knowing, lines, look, support, textOf } from "../../support/guard/draw";

const target = { layout: "3361265000000095233", section: "17", field: "19" };
const inSupport = { ...support, target };
const inSales = { ...support, name: "Sales", target: { ...target, layout: "3361265000000095133" } };
const lockedBy = (...places: (typeof support)[]) =>
  knowing(early([look("required", "blocked", places)]));
const buttons = (root: ParentNode) => [...root.querySelectorAll("button")].map(textOf);
const press = (root: ParentNode, name: string) =>
  [...root.querySelectorAll("button")].find((one) => textOf(one) === name)?.click();

describe("beside a lock", () => {
  it.each([
    ["one layout", lockedBy(inSupport), ["Make optional"]],
    [
      "two layouts",
      lockedBy(inSales, inSupport),
      ["Make optional", "Make optional", "Make optional in all 2"],
    ],
    ["a layout whose ids are not known", lockedBy(support), []],
    ["two of which one cannot", lockedBy(inSales, support), ["Make optional"]],
    [
      "permissions of somebody else",
      { ...lockedBy(inSupport), permissions: { at: "customizer" } } as State,
      [],
    ],
  ])("%s can be changed from here as far as that is possible", (_what, state, offered) => {
    const { root } = drawPart(Lock, state);
    expect(buttons(root).filter((one) => one.startsWith("Make"))).toEqual(offered);
  });

  it("each button follows its layout, and contains it in its name", () => {
    const { root } = drawPart(Lock, lockedBy(inSales, { ...support, uneditable: true }));
    expect(lines(root)).toEqual([
      "Required in layout Sales › Call Information Make optional",
      "Required in layout Support › Call Information Zoho does not let this layout be edited, so the field stays required there.",
    ]);
    const name = root.querySelector("li button")?.getAttribute("aria-label");
    expect(name?.replace(/[\u2066-\u2069]/g, "")).toBe("Make optional: Sales › Call Information");
  });

  it("offers nothing while a layout is changed for this field, but for the other field it does", () => {
    const begun = cureConfirmed(cureAsked(lockedBy(inSupport), "show_from_number", [inSupport]));
    expect(buttons(drawPart(Lock, begun).root)).not.toContain("Make optional");
    const places = [look("required", "blocked", [inSupport])];
    const both = {
      ...begun,
      guard: { early: { show_from_number: places, show_to_number: places } },
    };
    const { root } = drawPart(Lock, both, { name: "show_to_number" });
    expect(buttons(root)).toContain("Make optional");
  });

  it("no longer offers what Zoho has just refused, but what may be tried again", () => {
    const state = lockedBy(inSupport);
    const failed = (code: "NOT_ALLOWED" | "INTERNAL_ERROR" | "other" | "connection") => {
      const begun = cureConfirmed(cureAsked(state, "show_from_number", [inSupport]));
      const [job] = begun.cures?.jobs ?? [];
      if (!job) throw new Error("Nothing was begun");
      return stepped(begun, job, { at: "failed", problem: { code } });
    };
    expect(buttons(drawPart(Lock, failed("NOT_ALLOWED")).root)).not.toContain("Make optional");
    for (const code of ["INTERNAL_ERROR", "other", "connection"] as const) {
      expect(buttons(drawPart(Lock, failed(code)).root), code).toContain("Make optional");
    }
  });

  it("asks first, says in which layouts and what that means, with the focus on the safe button", () => {
    const state = lockedBy(inSupport);
    const { root, actions, redraw } = drawPart(Lock, state);
    press(root, "Make optional");
    const asked = actions.change.mock.calls[0]?.[0](state) ?? state;
    expect(asked.cures).toMatchObject({ asking: { places: [inSupport] }, jobs: [] });
    redraw(asked);
    expect(textOf(root.querySelector("#cure-text"))).toContain("Support › Call Information");
    // While it asks, it offers neither the same cure nor another check.
    expect(buttons(root)).toEqual(["Leave it required", "Make optional"]);
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

describe("the outcome for a layout", () => {
  const begun = cureConfirmed(
    cureAsked(lockedBy(inSales, inSupport), "show_from_number", [inSales, inSupport]),
  );
  const at = (step: CureJob["step"]) => {
    const [job] = begun.cures?.jobs ?? [];
    if (!job) throw new Error("Nothing was begun");
    return stepped(begun, job, step);
  };
  const said = (state: State) =>
    [...drawPart(CureSteps, state).root.querySelectorAll('p[role="status"]')].map(textOf);

  it("is shown layout by layout", () => {
    expect(said(at({ at: "saving" }))).toEqual([
      "Changing layout Sales › Call Information…",
      "Layout Support › Call Information waits for the other change.",
    ]);
  });

  it("leaves the others as they are if one fails, and says which and why", () => {
    const state = at({ at: "failed", problem: { code: "NOT_ALLOWED" } });
    expect(said(state)).toEqual([
      "From Number is still required in layout Sales › Call Information. Zoho did not accept it: change the layout in Setup.",
      "Layout Support › Call Information was not tried.",
    ]);
    // The lock above already has a link to that layout.
    expect(drawPart(CureSteps, state).root.querySelector("a")).toBeNull();
    expect(state.cures?.pending).toBe(false);
  });

  it("has a link if no lock has one: whether the field is required is unknown", () => {
    const { root } = drawPart(CureSteps, at({ at: "unknown", problem: { code: "no-answer" } }));
    expect(textOf(root.querySelector("a"))).toBe("Change it in layout Sales › Call Information");
  });

  it("stays said beside Undo where the field is kept shown after all", () => {
    const done = at({ at: "done" });
    const free = { ...done, guard: {} };
    const { root, redraw } = drawPart(RowExtras, { ...free, confirming: "show_from_number" });
    expect(buttons(root)).toEqual(expect.arrayContaining(["Undo", "Keep it shown"]));
    redraw(free);
    expect(buttons(root)).toEqual(["Undo"]);
    expect(textOf(root)).toContain("From Number is optional in Sales › Call Information now.");
  });

  it("can be undone, but only once", () => {
    const state = at({ at: "done" });
    const { root, actions } = drawPart(CureSteps, state);
    // After its own line, and outside the live region.
    const [sales, other] = root.querySelectorAll(".step");
    expect(textOf(sales?.querySelector('[role="status"]'))).toBe(
      "From Number is optional in Sales › Call Information now.",
    );
    expect(buttons(root)).toEqual(["Undo"]);
    expect(sales?.lastElementChild?.querySelector("button")).not.toBeNull();
    expect(other?.querySelector("button")).toBeNull();
    press(root, "Undo");
    const [undo] = actions.change.mock.calls[0] ?? [];
    const once = undo?.(state) ?? state;
    expect(once.cures?.jobs.at(-1)).toMatchObject({ required: true, step: { at: "waiting" } });
    expect(undo?.(once)).toBe(once);
  });
});

describe("the place of a field that was just shown", () => {
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
  it("names the layouts that have it and those that do not", () => {
    expect(where([support], [support])).toEqual([
      "Layouts with it: Support › Call Information. Add it to Sales if you need it there.",
    ]);
    expect(where([support], [])).toEqual(["Layouts with it: Support › Call Information."]);
    expect(where([], [support])).toEqual(["In no layout yet: place it in Sales."]);
  });
});
