import { describe, expect, it } from "vitest";
import { isReadOnly, type Permissions } from "../../../src/widget/preferences/permissions";
import type { Recheck } from "../../../src/widget/preferences/recheck";
import { html } from "../../../src/widget/ui/html";
import { PermissionsNote } from "../../../src/widget/ui/permissions-note";
import { Row } from "../../../src/widget/ui/row";
import { drawPart, knowing, textOf } from "../../support/guard/draw";
import { say } from "../../support/widget/words";

const note = (permissions: Permissions): string => {
  const { root } = drawPart(
    ({ context }) => html`<${PermissionsNote} permissions=${permissions} context=${context} />`,
    knowing({}, { permissions }),
  );
  return textOf(root);
};

const readOnly: readonly Permissions[] = [
  { at: "someone", who: "Second Admin" },
  { at: "organisation" },
  { at: "unclear" },
];

describe("the note about the permissions", () => {
  it.each([{ at: "own" }, { at: "asking" }] as const)(
    "is missing if they are $at",
    (permissions) => {
      expect(note(permissions)).toBe("");
    },
  );

  it("differs for each reason, and names the connection", () => {
    const said = readOnly.map(note);
    expect(new Set(said).size).toBe(readOnly.length);
    for (const words of said) {
      expect(words).toMatch(/^Read-only: /);
      expect(words).toContain("link_name");
    }
    expect(said[0]).toMatch(/acts as Second Admin, not as you/);
  });

  it("is not a refusal if the person is known to be allowed to customize", () => {
    const words = note({ at: "customizer" });
    expect(words).toBe(say("permissions.customizer"));
    expect(words).not.toMatch(/read-only/i);
  });
});

it("says that changes can be made, once that was checked", () => {
  const draw = (again?: Recheck) =>
    textOf(
      drawPart(
        ({ context }) =>
          html`<${PermissionsNote} permissions=${{ at: "own" }} recheck=${again} context=${context} />`,
        knowing({}),
      ).root,
    );
  expect(draw({ of: "permissions", done: 1 })).toBe(say("permissions.mended"));
  expect(draw({ of: "show_to_number", done: 1 })).toBe("");
});

describe("the switch", () => {
  it.each(readOnly)("cannot be pressed and says why ($at)", (permissions) => {
    expect(isReadOnly(permissions)).toBe(true);
    const { root } = drawPart(Row, knowing({}, { permissions }));
    const control = root.querySelector('[role="switch"]');
    expect(control?.getAttribute("aria-disabled")).toBe("true");
    expect(control?.hasAttribute("disabled")).toBe(false);
    expect(control?.getAttribute("aria-describedby")?.split(" ")).toContain("permissions");
  });

  it.each([{ at: "own" }, { at: "customizer" }, { at: "asking" }] as const)(
    "can be pressed ($at)",
    (permissions) => {
      const { root, actions } = drawPart(Row, knowing({}, { permissions }));
      const control = root.querySelector<HTMLElement>('[role="switch"]');
      expect(control?.getAttribute("aria-disabled")).toBeNull();
      control?.click();
      expect(actions.press).toHaveBeenCalledExactlyOnceWith("show_from_number");
    },
  );
});
