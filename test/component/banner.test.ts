import { describe, expect, it } from "vitest";
import { draw } from "./support/draw";
import { allOf, exists, find, said } from "./support/find";
import { ready, stopped } from "./support/states";

const stale = ready(undefined, { stale: { code: "INTERNAL_ERROR" } });

describe("a page without switches", () => {
  it.each([
    ["not-in-crm", /^The switches cannot be shown here\. .*inside Zoho CRM/],
    ["sdk-failed", /^The switches cannot be shown here\. .*live\.zwidgets\.com/],
    ["crm-silent", /^The switches cannot be shown here\. .*does not answer/],
    ["no-answer", /^Calls Preferences could not be read\. .*in time/],
    ["connection", /^Calls Preferences could not be read\. .*link_name/],
    ["NO_PERMISSION", /^Calls Preferences could not be read\. .*permission to customize Zoho CRM/],
  ] as const)("says what is so, and why: %s", (code, words) => {
    draw(stopped({ code }));
    expect(said("alert")).toEqual([expect.stringMatching(words)]);
    expect(allOf("switch")).toEqual([]);
    expect(allOf("group")).toEqual([]);
  });
  it("still says what the page is for", () => {
    draw(stopped({ code: "connection" }));
    expect(find("heading", "Fields shown on calls")).toBeDefined();
  });
});

describe("Try again", () => {
  it("is offered where it may help", () => {
    const { actions } = draw(stopped({ code: "crm-silent" }));
    find("button", "Try again").click();
    expect(actions.retry).toHaveBeenCalledOnce();
  });
  it.each(["not-in-crm", "host-unknown", "wrong-host"] as const)(
    "is not offered for %s, where it cannot",
    (code) => {
      draw(stopped({ code }));
      expect(exists("button", "Try again")).toBe(false);
    },
  );
  it("keeps the focus while it is tried, is said, and takes no second press", () => {
    const { redraw, actions } = draw(stopped({ code: "connection" }));
    const button = find("button", "Try again");
    button.focus();
    redraw(stopped({ code: "connection" }, true));
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(said("alert")).toEqual(["Trying again…"]);
    button.click();
    expect(actions.retry).not.toHaveBeenCalled();
  });
  it("says the problem again when it comes again", () => {
    const { redraw } = draw(stopped({ code: "connection" }, true));
    redraw(stopped({ code: "connection" }));
    expect(said("alert")).toEqual([expect.stringMatching(/link_name/)]);
    expect(find("button", "Try again").hasAttribute("aria-disabled")).toBe(false);
  });
  it("gives the focus to the title when it goes", () => {
    const { redraw } = draw(stopped({ code: "connection" }, true));
    find("button", "Try again").focus();
    redraw(ready());
    expect(document.activeElement?.id).toBe("title");
  });
});

describe("values that could not be read again", () => {
  it("stay, and are said to be perhaps out of date", () => {
    draw(stale);
    expect(said("alert")).toEqual([expect.stringMatching(/may be out of date/)]);
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
  it("is said, with Reload, which is the only cure", () => {
    const { actions } = draw(ready(undefined, { permissions: { at: "unloaded" } }));
    expect(said("alert")).toHaveLength(1);
    find("button", "Reload").click();
    expect(actions.reload).toHaveBeenCalledOnce();
    expect(actions.retry).not.toHaveBeenCalled();
  });
});

it("an alert comes without taking the focus", () => {
  const { redraw } = draw(ready());
  find("switch", "To Number").focus();
  redraw(stale);
  expect(document.activeElement).toBe(find("switch", "To Number"));
});
