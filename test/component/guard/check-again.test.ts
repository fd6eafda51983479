import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import type { Recheck } from "../../../src/widget/preferences/recheck";
import { CheckAgain } from "../../../src/widget/ui/check-again";
import { html } from "../../../src/widget/ui/html";
import { timeOfDay } from "../../../src/widget/words/words";
import { blocked, look, textOf } from "../../support/guard/draw";
import { say } from "../../support/widget/words";

const name = "show_from_number";
const done = Date.UTC(2026, 1, 3, 10, 20, 30);

function drawn(
  of: Recheck["of"],
  recheck: Recheck | undefined,
  evidence: readonly Evidence[] = [],
) {
  const onCheck = vi.fn();
  const root = document.createElement("div");
  const draw = (now: Recheck | undefined) =>
    render(
      html`<${CheckAgain} of=${of} recheck=${now} blocked=${evidence} onCheck=${onCheck} />`,
      root,
    );
  draw(recheck);
  const says = () => textOf(root.querySelector("[role=status]")).replace(/[\u2068\u2069]/g, "");
  return { draw, says, onCheck, press: () => root.querySelector("button")?.click() };
}

afterEach(() => {
  document.documentElement.lang = "en";
});

describe("Check again", () => {
  it("says nothing before it is pressed, and then that it checks", () => {
    const { draw, says } = drawn(name, undefined);
    expect(says()).toBe("");
    draw({ of: name });
    expect(says()).toBe(say("guard.looking"));
  });
  it("accepts no second press while it checks", () => {
    const { draw, press, onCheck } = drawn(name, { of: name });
    press();
    expect(onCheck).not.toHaveBeenCalled();
    draw({ of: name, done });
    press();
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(name);
  });
  it("names each layout that still locks the field once, and when it checked", () => {
    const sections = [
      { name: "Support", section: "One" },
      { name: "Support", section: "Two" },
      { name: "Sales" },
    ];
    const evidence = [{ ...blocked, places: sections }];
    expect(drawn(name, { of: name, done }, evidence).says()).toBe(
      say("guard.stillRequired", { layouts: "Support and Sales", time: timeOfDay(done) }),
    );
  });
  it("does so in its own language if an extension sets an invalid `lang`", () => {
    document.documentElement.lang = "de_x_translated";
    const { says } = drawn(name, { of: name, done }, [blocked]);
    expect(says()).toContain(timeOfDay(done));
  });
  it("distinguishes a validation rule of the field from being required", () => {
    const evidence = [look("validation", "blocked", [{ name: "Sales" }])];
    expect(drawn(name, { of: name, done }, evidence).says()).toBe(
      say("guard.stillValidated", { layouts: "Sales", time: timeOfDay(done) }),
    );
  });
  it("says that it is still read-only", () => {
    expect(drawn("permissions", { of: "permissions", done }).says()).toBe(
      say("permissions.still", { time: timeOfDay(done) }),
    );
  });
  it("reports its result where it was pressed, and nowhere else", () => {
    expect(drawn("show_to_number", { of: name, done }, [blocked]).says()).toBe("");
  });
});
