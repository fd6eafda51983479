import { describe, expect, it } from "vitest";
import { initial } from "../../src/widget/preferences/state";
import { draw } from "./support/draw";
import { allOf, find, textOf, textsBy } from "./support/find";
import { bothHidden, bothShown, from, ready, rows, to, withRow } from "./support/states";

const busy = ["waiting", "saving", "saving slowly", "checking", "not confirmed", "unknown"];
const rest = ["idle", "saved", "changed elsewhere", "refused", "failed"];
const row = (kind: string) => rows[kind] ?? { at: "idle" };

/** The visible word beside a switch, which only repeats what is announced. */
const wordBeside = (name: string) => find("switch", name).previousElementSibling;

describe("before the first answer", () => {
  it("there is no switch: its place is inert, and no state is guessed", () => {
    draw(initial);
    expect(allOf("switch")).toEqual([]);
    const places = [...document.querySelectorAll("button")];
    expect(places.map(({ inert, id }) => [inert, id])).toEqual([
      [true, from],
      [true, to],
    ]);
    draw(ready());
    expect(document.querySelector("[inert]")).toBeNull();
  });
});

describe("a switch", () => {
  it("is a button in a named group", () => {
    draw(ready());
    const group = find("group", "Phone number fields");
    for (const name of ["From Number", "To Number"]) {
      const button = find("switch", name, group);
      expect(button).toBeInstanceOf(HTMLButtonElement);
      expect(button.getAttribute("type")).toBe("button");
    }
    expect(allOf("switch")).toHaveLength(2);
  });
  it.each([
    [bothShown, "true"],
    [bothHidden, "false"],
  ] as const)("has the same name, on or off: %j", (values, checked) => {
    draw(ready(values));
    expect(find("switch", "From Number").getAttribute("aria-checked")).toBe(checked);
    expect(find("switch", "To Number").getAttribute("aria-checked")).toBe(checked);
  });
  it("is described by its help", () => {
    draw(ready());
    const texts = textsBy(find("switch", "From Number"), "aria-describedby");
    expect(texts).toContain("The number a call was made from.");
  });
  it("can be pressed by its label too", () => {
    draw(ready());
    const label = document.querySelector(`label[for="${from}"]`);
    expect(textOf(label)).toBe("From Number");
  });
  it.each([
    ["From Number", from],
    ["To Number", to],
  ])("acts for its own preference when it is pressed: %s", (name, preference) => {
    const { actions } = draw(ready());
    find("switch", name).click();
    expect(actions.press).toHaveBeenCalledExactlyOnceWith(preference);
  });
  it("says On or Off beside itself, for those who see", () => {
    draw(ready({ show_from_number: true, show_to_number: false }));
    expect(textOf(wordBeside("From Number"))).toBe("On");
    expect(textOf(wordBeside("To Number"))).toBe("Off");
    expect(wordBeside("To Number")?.getAttribute("aria-hidden")).toBe("true");
  });
});

describe.each(busy)("a row that is %s", (kind) => {
  it.each([true, false])("keeps the confirmed value: %s", (value) => {
    draw(withRow(row(kind), { ...bothShown, show_from_number: value }));
    expect(find("switch", "From Number").getAttribute("aria-checked")).toBe(String(value));
  });
  it("is marked as disabled, but keeps the focus", () => {
    const { redraw } = draw(ready());
    const button = find("switch", "From Number");
    button.focus();
    redraw(withRow(row(kind)));
    expect(find("switch", "From Number")).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(button.hasAttribute("disabled")).toBe(false);
  });
  it("says more than On or Off beside itself", () => {
    draw(withRow(row(kind)));
    expect(textOf(wordBeside("From Number"))).not.toMatch(/^(On|Off)?$/);
  });
  it("leaves the other switch as it is", () => {
    draw(withRow(row(kind)));
    expect(find("switch", "To Number").hasAttribute("aria-disabled")).toBe(false);
  });
});

describe.each(rest)("a row that is %s", (kind) => {
  it("can be pressed", () => {
    draw(withRow(row(kind)));
    const button = find("switch", "From Number");
    expect(button.hasAttribute("aria-disabled")).toBe(false);
    expect(button.hasAttribute("disabled")).toBe(false);
  });
});

describe("the target", () => {
  it.each([
    [true, "Showing…"],
    [false, "Hiding…"],
  ])("%s is named beside the switch and shown nowhere else", (target, words) => {
    draw(
      withRow({ at: "saving", target, slow: false }, { ...bothShown, show_from_number: !target }),
    );
    expect(textOf(wordBeside("From Number"))).toBe(words);
    expect(find("switch", "From Number").getAttribute("aria-checked")).toBe(String(!target));
  });
});

describe("a person without the right to change anything", () => {
  it("can read the switches, and is told why they are disabled", () => {
    draw(ready(bothShown, { permissions: { at: "someone", who: "Second Admin" } }));
    for (const name of ["From Number", "To Number"]) {
      const button = find("switch", name);
      expect(button.getAttribute("aria-disabled")).toBe("true");
      expect(button.getAttribute("aria-checked")).toBe("true");
      expect(textsBy(button, "aria-describedby").join(" ")).toContain("Second Admin");
    }
  });
});
