import { describe, expect, it } from "vitest";
import type { Evidence, Gap } from "../../../src/widget/preferences/evidence";
import { Findings, type FindingsProps } from "../../../src/widget/ui/findings";
import { html } from "../../../src/widget/ui/html";
import { drawPart, full, knowing, lines, look } from "../../support/guard/draw";
import { to } from "../../support/guard/recorded";
import { say } from "../../support/widget/words";

const drawn = (evidence: readonly Evidence[]) => drawPart(Findings, knowing(full(evidence))).root;
const found = (root: Element) =>
  lines(root.querySelector(":scope > ul") ?? document.createElement("i"));
const folded = (root: Element) => lines(root.querySelector("details") ?? root);

describe("what could not be checked", () => {
  const scope = "ZohoCRM.settings.workflow_rules.READ";
  const problem = (
    code: "OAUTH_SCOPE_MISMATCH" | "NO_PERMISSION" | "no-answer",
    more = {},
  ): Gap => ({
    kind: "problem",
    problem: { code, ...more },
  });
  const title = "Workflow rules (Setup › Automation › Workflow Rules)";
  const gaps: readonly [string, Gap, string][] = [
    [
      "a missing scope, by name",
      problem("OAUTH_SCOPE_MISMATCH"),
      say("gap.scope", { check: title, scope }),
    ],
    [
      "a missing permission, by name",
      problem("NO_PERMISSION", { permissions: ["Crm_Implied_Manage_Workflow"] }),
      say("gap.permission", { check: title, permission: "Crm_Implied_Manage_Workflow" }),
    ],
    [
      "another problem, by Zoho's code",
      problem("no-answer", { zohoCode: "ODD" }),
      say("gap.problem", { check: title, code: "ODD" }),
    ],
    ["no answer", problem("no-answer"), say("gap.problem", { check: title, code: "no-answer" })],
    ["an unknown shape", { kind: "unreadable" }, say("gap.unreadable", { check: title })],
    ["too many", { kind: "too-many" }, say("gap.too-many", { check: title })],
    ["a missing field", { kind: "absent" }, say("gap.absent", { check: title })],
  ];
  it.each(gaps)("is collapsed and names %s", (_what, gap, line) => {
    const root = drawn([look("workflows", "unknown", [], gap)]);
    expect(root.querySelector("details")?.open).toBe(false);
    expect(folded(root)).toContain(line);
  });

  it("has one line per check", () => {
    const gap: Gap = { kind: "unreadable" };
    const all = folded(
      drawn([look("workflows", "unknown", [], gap), look("workflows", "unknown", [], gap)]),
    );
    expect(all.filter((line) => line.startsWith(title))).toHaveLength(1);
  });

  it("names telephony for both fields, and calendar booking for To Number only", () => {
    const of = (name?: typeof to) =>
      folded(drawPart(Findings, knowing(full([])), name && { name }).root).join("\n");
    expect(of()).toMatch(/telephony/i);
    expect(of(to)).toMatch(/telephony/i);
    expect(of()).not.toContain("booking");
    expect(of(to)).toContain("booking");
  });

  it("names what Zoho has published no way to read", () => {
    expect(folded(drawn([])).join("\n")).toContain("Layout rules, and validation rules");
  });

  it("is shown beside the findings", () => {
    const root = drawn([
      look("workflows", "possible", [{ name: "Foreign" }], { kind: "too-many" }),
    ]);
    expect(found(root)).toEqual([
      "Used in workflow rule “Foreign” (Setup › Automation › Workflow Rules)",
    ]);
    expect(folded(root)).toContain(say("gap.too-many", { check: title }));
  });
});

describe("after a refusal", () => {
  const Refused = (props: FindingsProps) => html`<${Findings} ...${props} refused />`;
  const isOpen = (root: Element) => root.querySelector("details")?.open;
  const workflow = look("workflows", "possible", [{ name: "Foreign" }]);

  it("is expanded if nothing was found, because it is the only explanation", () => {
    const { root, redraw } = drawPart(Refused, knowing({ checking: true }));
    expect(isOpen(root)).toBe(false);
    redraw(knowing(full([look("required", "clear")])));
    expect(isOpen(root)).toBe(true);
  });

  it("does not deny it: if nothing was found, the field has a use that cannot be seen", () => {
    const { root } = drawPart(Refused, knowing(full([look("required", "clear")])));
    expect(root.querySelector("[role=status]")?.textContent).toBe(
      say("guard.hiddenUse", { field: "From Number" }),
    );
  });

  it("stays collapsed if something was found", () => {
    expect(isOpen(drawPart(Refused, knowing(full([workflow]))).root)).toBe(false);
  });

  it("stays as the person left it without new results", () => {
    const state = knowing(full([look("required", "clear")]));
    const { root, redraw } = drawPart(Refused, state);
    const details = root.querySelector("details");
    if (details) details.open = false;
    redraw({ ...state });
    expect(isOpen(root)).toBe(false);
  });
});
