import { describe, expect, it } from "vitest";
import { Lock } from "../../../src/widget/ui/lock";
import { Row } from "../../../src/widget/ui/row";
import {
  blocked,
  crm,
  drawPart,
  early,
  full,
  knowing,
  lines,
  look,
  orgId,
  textOf,
} from "../../support/guard/draw";
import { say } from "../../support/widget/words";

const buttons = (root: ParentNode) => [...root.querySelectorAll("button")];
const named = (root: ParentNode, name: string) => buttons(root).find((one) => textOf(one) === name);

describe("a lock", () => {
  it("says that the field cannot be hidden, why and where, with a link", () => {
    const { root } = drawPart(Lock, knowing(early([blocked])));
    expect(textOf(root)).toContain(say("guard.locked", { field: "From Number" }));
    expect(lines(root)).toEqual(["Required in layout Support › Call Information"]);
    const link = root.querySelector("a");
    expect(link?.getAttribute("href")).toBe(
      `${crm}/crm/org${orgId}/settings/modules/Calls/layouts/3361265000000095233`,
    );
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener");
  });

  it("shows everything that uses the field on request, and what blocks only once", () => {
    const { root, actions, redraw } = drawPart(Lock, knowing(early([blocked])));
    named(root, "Show everything that uses it")?.click();
    const [transition] = actions.change.mock.calls[0] ?? [];
    const wanted = transition?.(knowing(early([blocked])));
    expect(wanted?.guard.fullRequested).toBe(true);
    const view = look("list-views", "affected", [{ name: "All Calls", uses: ["column"] }]);
    redraw(knowing(full([blocked, view])));
    expect(named(root, "Show everything that uses it")).toBeUndefined();
    expect(lines(root).slice(0, 2)).toEqual([
      "Required in layout Support › Call Information",
      "List view “All Calls”: column (choose the view in the Calls module)",
    ]);
  });

  it("names what blocks, and separately what is only possible", () => {
    const workflow = look("workflows", "possible", [{ name: "Foreign" }]);
    const { root } = drawPart(Lock, knowing(full([workflow, blocked])));
    const lock = root.querySelector("#show_from_number-lock") ?? root;
    expect(lines(lock)).toEqual(["Required in layout Support › Call Information"]);
  });

  it("offers to check again", () => {
    const { root, actions } = drawPart(Lock, knowing(early([blocked])));
    named(root, "Check again")?.click();
    expect(actions.checkAgain).toHaveBeenCalledExactlyOnceWith("show_from_number");
    expect(actions.tryAnyway).not.toHaveBeenCalled();
  });

  it("has Try anyway under Details only, which asks", () => {
    const { root, actions } = drawPart(Lock, knowing(early([blocked])));
    const anyway = named(root, "Try anyway");
    expect(anyway?.closest("details")?.open).toBe(false);
    anyway?.click();
    expect(actions.tryAnyway).toHaveBeenCalledExactlyOnceWith("show_from_number");
    expect(actions.hide).not.toHaveBeenCalled();
  });

  it("stays the same while it is checked again, under the focus", () => {
    const { root, redraw } = drawPart(Lock, knowing(early([blocked])));
    const again = named(root, "Check again");
    again?.focus();
    redraw(knowing(full([blocked], true)));
    redraw(knowing(early([blocked])));
    expect(named(root, "Check again")).toBe(again);
    expect(document.activeElement).toBe(again);
  });
});

describe("what depends on a lock", () => {
  it("moves the focus to the switch when the lock opens", () => {
    const gone = () => null;
    const Shown = ({ open, ...rest }: { open: boolean } & Parameters<typeof Lock>[0]) =>
      open ? gone() : Lock(rest);
    const { root, control, redraw } = drawPart(
      (props) => Shown({ open: props.knowledge?.early === undefined, ...props }),
      knowing(early([blocked])),
    );
    named(root, "Check again")?.focus();
    redraw(knowing({}));
    expect(buttons(root)).toEqual([]);
    expect(document.activeElement).toBe(control);
  });

  it("does not exist without the lazy part of the widget: no switch is locked without a reason", () => {
    const { root } = drawPart(Row, knowing(early([blocked])));
    const control = root.querySelector('[role="switch"]');
    expect(control?.getAttribute("aria-disabled")).toBeNull();
    const described = control?.getAttribute("aria-describedby")?.split(" ") ?? [];
    for (const id of described) expect(document.getElementById(id), id).not.toBeNull();
  });
});
