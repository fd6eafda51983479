import { describe, expect, it } from "vitest";
import { isReadOnly, type Rights } from "../../../src/widget/preferences/rights";
import { html } from "../../../src/widget/ui/html";
import { RightsNote } from "../../../src/widget/ui/rights-note";
import { Row } from "../../../src/widget/ui/row";
import { drawPart, knowing, place, textOf } from "../../support/guard/draw";

const note = (rights: Rights): string => {
  const { root } = drawPart(
    ({ state }) => html`<${RightsNote} rights=${state.rights} place=${place} />`,
    knowing({}, { rights }),
  );
  return textOf(root);
};

const readOnly: readonly Rights[] = [
  { at: "someone", who: "Second Admin" },
  { at: "organisation" },
  { at: "unclear" },
];

describe("what is said of the rights", () => {
  it.each([{ at: "own" }, { at: "asking" }] as const)("is nothing where they are $at", (rights) => {
    expect(note(rights)).toBe("");
  });

  it("differs for each reason, names the connection, and says what cures it", () => {
    const said = readOnly.map(note);
    expect(new Set(said).size).toBe(readOnly.length);
    for (const words of said) {
      expect(words).toMatch(/^Read-only: /);
      expect(words).toContain("link_name");
    }
    expect(said[0]).toMatch(/acts as Second Admin, not as you.*credentials of the login user/);
    expect(said[1]).toMatch(/another organisation.*choose this organisation/);
    expect(said[2]).toMatch(/could not be learned.*ZohoCRM\.users\.READ/);
  });

  it("is no refusal where the person was seen to be allowed to customize", () => {
    const words = note({ at: "customizer" });
    expect(words).toMatch(/could not be learned.*you may customize/);
    expect(words).not.toMatch(/read-only/i);
  });
});

describe("the switch", () => {
  it.each(readOnly)("cannot be pressed and says why ($at)", (rights) => {
    expect(isReadOnly(rights)).toBe(true);
    const { root } = drawPart(Row, knowing({}, { rights }));
    const control = root.querySelector('[role="switch"]');
    expect(control?.getAttribute("aria-disabled")).toBe("true");
    expect(control?.hasAttribute("disabled")).toBe(false);
    expect(control?.getAttribute("aria-describedby")?.split(" ")).toContain("rights");
  });

  it.each([{ at: "own" }, { at: "customizer" }, { at: "asking" }] as const)(
    "can be pressed ($at)",
    (rights) => {
      const { root, wishes } = drawPart(Row, knowing({}, { rights }));
      const control = root.querySelector<HTMLElement>('[role="switch"]');
      expect(control?.getAttribute("aria-disabled")).toBeNull();
      control?.click();
      expect(wishes.press).toHaveBeenCalledExactlyOnceWith("show_from_number");
    },
  );
});
