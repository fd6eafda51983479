import { describe, expect, it } from "vitest";
import type { Evidence, Gap } from "../../../src/widget/guard/evidence";
import { initial } from "../../../src/widget/preferences/state";
import { Findings } from "../../../src/widget/ui/findings";
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
  place,
  support,
  textOf,
} from "../../support/guard/draw";
import { to } from "../../support/guard/recorded";

const drawn = (evidence: readonly Evidence[], more = {}) =>
  drawPart(Findings, knowing(full(evidence), more)).root;
const found = (root: Element) =>
  lines(root.querySelector(":scope > ul") ?? document.createElement("i"));
const folded = (root: Element) => lines(root.querySelector("details") ?? root);

describe("what was found", () => {
  const rule = { name: "Foreign numbers" };
  it.each([
    [blocked, "Required in layout Support › Call Information"],
    [
      look("required", "possible", [{ ...support, inactive: true }]),
      "Required in layout Support › Call Information (not active)",
    ],
    [
      look("validation", "blocked", [support]),
      "Has a validation rule of its own in layout Support › Call Information",
    ],
    [look("workflows", "possible", [rule]), "Used in workflow Foreign numbers"],
    [look("field-updates", "possible", [rule]), "Set by field update Foreign numbers"],
    [look("blueprints", "possible", [rule]), "Used in blueprint Foreign numbers"],
    [look("validation-rules", "possible", [rule]), "Used in validation rule Foreign numbers"],
    [
      look("layout-rules", "possible", [{ ...rule, inactive: true }]),
      "Used in layout rule Foreign numbers (not active)",
    ],
  ] as const)("%j is a line of its own", (evidence, line) => {
    expect(found(drawn([evidence]))).toEqual([line]);
  });

  it("is listed place by place, over all checks", () => {
    const root = drawn([
      look("required", "blocked", [support, { name: "Sales" }]),
      look("workflows", "possible", [rule]),
    ]);
    expect(found(root)).toEqual([
      "Required in layout Support › Call Information",
      "Required in layout Sales",
      "Used in workflow Foreign numbers",
    ]);
  });

  it("is no list where there is nothing", () => {
    expect(drawn([look("required", "clear")]).querySelector(":scope > ul")).toBeNull();
  });
});

describe("its links", () => {
  const linked = (state = knowing(full([blocked])), where = place) =>
    drawPart(Findings, state, { where }).root.querySelector("a");

  it("lead to the layout in Setup of this organisation, in a new tab that cannot reach back", () => {
    const link = linked();
    expect(link?.getAttribute("href")).toBe(
      `${crm}/crm/org${orgId}/settings/modules/Calls/layouts/3361265000000095233`,
    );
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener");
    expect(textOf(link)).toBe("Required in layout Support › Call Information");
  });

  it.each([
    ["nothing is known of it yet", undefined],
    ["it did not tell its id", { id: undefined, name: "Larkspur" }],
  ])("leave the organisation out where %s", (_what, organisation) => {
    const state = knowing(full([blocked]));
    const { organisation: _, ...without } = state;
    const link = linked(organisation ? { ...state, organisation } : { ...initial, ...without });
    expect(link?.getAttribute("href")).toBe(
      `${crm}/crm/settings/modules/Calls/layouts/3361265000000095233`,
    );
  });

  it("are words only where the CRM page or a page of Setup is not known", () => {
    expect(linked(undefined, { connection: "link_name" })).toBeNull();
    const workflow = look("workflows", "possible", [{ name: "Foreign" }]);
    expect(linked(knowing(full([workflow])))).toBeNull();
  });
});

describe("what could not be checked", () => {
  const scope = "ZohoCRM.settings.workflow_rules.READ";
  const problem = (
    code: "OAUTH_SCOPE_MISMATCH" | "NO_PERMISSION" | "no-answer",
    more = {},
  ): Gap => ({
    kind: "problem",
    problem: { code, ...more },
    scope,
  });
  const title = "Workflow rules (Setup › Automation › Workflow Rules)";
  const gaps: readonly [string, Gap, string][] = [
    [
      "a missing scope, by name",
      problem("OAUTH_SCOPE_MISMATCH"),
      `${title}: the connection lacks the scope ${scope}.`,
    ],
    [
      "a missing permission, by name",
      problem("NO_PERMISSION", { permissions: ["Crm_Implied_Manage_Workflow"] }),
      `${title}: the permission Crm_Implied_Manage_Workflow is missing.`,
    ],
    [
      "another problem, by Zoho's code",
      problem("no-answer", { zohoCode: "ODD" }),
      `${title}: not readable (ODD).`,
    ],
    ["no answer", problem("no-answer"), `${title}: not readable (no-answer).`],
    ["an unknown shape", { kind: "unreadable" }, `${title}: the answer has an unknown shape.`],
    ["too many", { kind: "too-many" }, `${title}: too many to check.`],
    ["a missing field", { kind: "absent" }, `${title}: the field was not found there.`],
  ];
  it.each(gaps)("is folded away and names %s", (_what, gap, line) => {
    const root = drawn([look("workflows", "unknown", [], gap)]);
    expect(root.querySelector("details")?.open).toBe(false);
    expect(folded(root)).toContain(line);
  });

  it("is one line a check, once", () => {
    const gap: Gap = { kind: "unreadable" };
    const all = folded(
      drawn([look("workflows", "unknown", [], gap), look("workflows", "unknown", [], gap)]),
    );
    expect(all.filter((line) => line.startsWith(title))).toHaveLength(1);
  });

  it("names telephony for both fields, and calendar booking for To Number only", () => {
    const of = (name?: typeof to) =>
      folded(drawPart(Findings, knowing(full([])), name && { name }).root).join("\n");
    expect(of()).toContain("Telephony");
    expect(of(to)).toContain("Telephony");
    expect(of()).not.toContain("booking");
    expect(of(to)).toContain("booking");
  });

  it("names what Zoho has published no way to read", () => {
    expect(folded(drawn([])).join("\n")).toMatch(/published no way to read/);
  });

  it("is told beside what was found", () => {
    const root = drawn([
      look("workflows", "possible", [{ name: "Foreign" }], { kind: "too-many" }),
    ]);
    expect(found(root)).toEqual(["Used in workflow Foreign"]);
    expect(folded(root)).toContain(`${title}: too many to check.`);
  });
});

describe("before all checks were made", () => {
  it("the early look is told", () => {
    expect(found(drawPart(Findings, knowing(early([blocked]))).root)).toHaveLength(1);
  });
});
