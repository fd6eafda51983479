import { describe, expect, it } from "vitest";
import { say } from "../support/widget/words";
import { draw } from "./support/draw";
import { allOf, exists, find, said } from "./support/find";
import { ready, stopped } from "./support/states";

const stale = ready(undefined, { stale: { code: "INTERNAL_ERROR" } });

describe("a page without switches", () => {
  it.each([
    ["not-in-crm", "effect.start"],
    ["sdk-failed", "effect.start"],
    ["crm-silent", "effect.start"],
    ["no-answer", "effect.read"],
    ["NO_PERMISSION", "effect.read"],
  ] as const)("says what is so, and why: %s", (code, effect) => {
    draw(stopped({ code }));
    expect(said("alert")).toEqual([`${say(effect)} ${say(`problem.${code}`)}`]);
    expect(allOf("switch")).toEqual([]);
    expect(allOf("group")).toEqual([]);
  });
  it.each([
    ["host-unknown", "problem on calm"],
    ["wrong-host", "problem on"],
  ] as const)("is red for a failure alone, not for a question: %s", (code, look) => {
    const { root } = draw(stopped({ code }));
    expect(root.querySelector(".problem")?.className).toBe(look);
  });
  it("still says what the page is for", () => {
    draw(stopped({ code: "connection" }));
    expect(find("heading", say("page.title"))).toBeDefined();
  });
});

describe("Try again", () => {
  it("is offered if it may help", () => {
    const { actions } = draw(stopped({ code: "crm-silent" }));
    find("button", "Try again").click();
    expect(actions.retry).toHaveBeenCalledOnce();
  });
  it.each(["not-in-crm", "host-unknown", "wrong-host"] as const)(
    "is not offered for %s, which it cannot help",
    (code) => {
      draw(stopped({ code }));
      expect(exists("button", "Try again")).toBe(false);
    },
  );
  it("keeps the focus, says that it tries, and accepts no second press", () => {
    const { redraw, actions } = draw(stopped({ code: "no-answer" }));
    const button = find("button", "Try again");
    button.focus();
    redraw(stopped({ code: "no-answer" }, true));
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(said("alert")).toEqual(["Trying again…"]);
    button.click();
    expect(actions.retry).not.toHaveBeenCalled();
  });
  it("says the problem again when it comes again", () => {
    const { redraw } = draw(stopped({ code: "no-answer" }, true));
    redraw(stopped({ code: "no-answer" }));
    expect(said("alert")).toEqual([expect.stringContaining(say("problem.no-answer"))]);
    expect(find("button", "Try again").hasAttribute("aria-disabled")).toBe(false);
  });
  it("moves the focus to the title when it disappears", () => {
    const { redraw } = draw(stopped({ code: "connection" }, true));
    find("button", "Try again").focus();
    redraw(ready());
    expect(document.activeElement?.id).toBe("title");
  });
});

describe("values that could not be read again", () => {
  it("stay, and are marked as perhaps out of date", () => {
    draw(stale);
    expect(said("alert")).toEqual([`${say("effect.stale")} ${say("problem.INTERNAL_ERROR")}`]);
    expect(allOf("switch")).toHaveLength(2);
  });
  it("can be tried again, and the focus then goes to the title", () => {
    const { redraw, actions } = draw(stale);
    const button = find("button", "Try again");
    button.focus();
    button.click();
    expect(actions.retry).toHaveBeenCalledOnce();
    redraw(ready());
    expect(document.activeElement?.id).toBe("title");
    expect(said("alert")).toEqual([]);
  });
});

describe("a part that did not load", () => {
  it("is reported, with Reload, which is the only cure", () => {
    const { actions } = draw(ready(undefined, { permissions: { at: "unloaded" } }));
    expect(said("alert")).toHaveLength(1);
    find("button", "Reload").click();
    expect(actions.reload).toHaveBeenCalledOnce();
    expect(actions.retry).not.toHaveBeenCalled();
  });
});

it("an alert does not take the focus", () => {
  const { redraw } = draw(ready());
  find("switch", "To Number").focus();
  redraw(stale);
  expect(document.activeElement).toBe(find("switch", "To Number"));
});
