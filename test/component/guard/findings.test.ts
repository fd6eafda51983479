import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import { initial } from "../../../src/widget/preferences/state";
import { Findings } from "../../../src/widget/ui/findings";
import {
  blocked,
  context,
  crm,
  drawPart,
  early,
  full,
  knowing,
  lines,
  look,
  orgId,
  support,
  textOf,
} from "../../support/guard/draw";

const drawn = (evidence: readonly Evidence[], more = {}) =>
  drawPart(Findings, knowing(full(evidence), more)).root;
const found = (root: Element) =>
  lines(root.querySelector(":scope > ul") ?? document.createElement("i"));

describe("the findings", () => {
  const rule = { name: "Foreign numbers" };
  it.each([
    [blocked, "Required in layout Support › Call Information"],
    [
      look("required", "possible", [{ ...support, inactive: true }]),
      "Required in layout Support › Call Information (inactive)",
    ],
    [
      look("validation", "blocked", [support]),
      "Has its own validation rule in layout Support › Call Information",
    ],
    [
      look("workflows", "possible", [rule]),
      "Used in workflow rule “Foreign numbers” (Setup › Automation › Workflow Rules)",
    ],
    [
      look("field-updates", "possible", [rule]),
      "Set by field update “Foreign numbers” (Setup › Automation › Actions)",
    ],
    [
      look("blueprints", "possible", [rule]),
      "Used in blueprint “Foreign numbers” (Setup › Process Management › Blueprint)",
    ],
    [
      look("list-views", "affected", [{ name: "Abroad", uses: ["filter", "sort"] }]),
      "List view “Abroad”: filter, sort (choose the view in the Calls module)",
    ],
    [
      look("list-views", "affected", [{ name: "Abroad" }]),
      "List view “Abroad”: used (choose the view in the Calls module)",
    ],
    [
      look("webhooks", "affected", [{ ...rule, page: "webhooks" }]),
      "Sent by webhook “Foreign numbers”",
    ],
    [
      look("workflows", "possible", [{ ...rule, page: "workflow-rules/17" }]),
      "Used in workflow rule “Foreign numbers”",
    ],
    [look("validation-rules", "possible", [rule]), "Used in validation rule “Foreign numbers”"],
    [
      look("layout-rules", "possible", [{ ...rule, inactive: true }]),
      "Used in layout rule “Foreign numbers” (inactive)",
    ],
  ] as const)("%j has its own line", (evidence, line) => {
    expect(found(drawn([evidence]))).toEqual([line]);
  });

  it.each([
    ["workflows", "workflow-rules/17", "Setup › Automation › Workflow Rules"],
    ["field-updates", "field-updates/17", "Setup › Automation › Actions"],
    ["blueprints", "blueprint/17?module=Calls", "Setup › Process Management › Blueprint"],
    ["webhooks", "webhooks", "Setup › Automation › Actions › Webhooks"],
    [
      "validation-rules",
      "modules/Calls/validation-rules",
      "Setup › Customization › Modules and Fields › Calls",
    ],
  ] as const)(
    "for %s in a suite, where no page of Setup has a known address, give the way in words",
    (check, page, way) => {
      const where = { ...context, crm: "https://one.zoho.com" };
      const evidence = [look(check, "possible", [{ ...rule, page }])];
      const { root } = drawPart(Findings, knowing(full(evidence)), { where });
      expect(root.querySelector("a")).toBeNull();
      expect(found(root)[0]).toMatch(new RegExp(`Foreign numbers” \\(${way}\\)$`));
    },
  );

  it("are listed place by place, across all checks", () => {
    const root = drawn([
      look("required", "blocked", [support, { name: "Sales" }]),
      look("workflows", "possible", [rule]),
    ]);
    expect(found(root)).toEqual([
      "Required in layout Support › Call Information",
      "Required in layout Sales",
      "Used in workflow rule “Foreign numbers” (Setup › Automation › Workflow Rules)",
    ]);
  });

  it("are not a list if there are none", () => {
    expect(drawn([look("required", "clear")]).querySelector(":scope > ul")).toBeNull();
  });
});

describe("the two groups", () => {
  const groups = (root: Element) =>
    [...root.querySelectorAll(":scope > p, :scope > ul")].slice(1).map(textOf);
  const sure = look("list-views", "affected", [{ name: "All Calls", uses: ["column"] }]);
  const perhaps = look("layout-rules", "possible", [{ name: "Ask" }]);
  const view = "List view “All Calls”: column (choose the view in the Calls module)";

  it("separate why Zoho may refuse from what changes", () => {
    expect(groups(drawn([perhaps, sure]))).toEqual([
      "Zoho may refuse because of: 1",
      "Used in layout rule “Ask”",
      "Will change: 1",
      view,
    ]);
  });

  it("are shown only if they are not empty", () => {
    expect(groups(drawn([sure]))).toEqual(["Will change: 1", view]);
    expect(groups(drawn([perhaps]))).toEqual([
      "Zoho may refuse because of: 1",
      "Used in layout rule “Ask”",
    ]);
  });

  it("can be copied as text, each place with the way to it", () => {
    const webhook = look("webhooks", "affected", [{ name: "Dialler", page: "webhooks" }]);
    const root = drawn([perhaps, sure, webhook]);
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(getSelection()).replace(/[\u2066-\u2069]/g, ""));
      return true;
    };
    const copy = [...root.querySelectorAll("button")].find((one) => textOf(one) === "Copy list");
    copy?.click();
    expect(copied).toEqual([
      [
        "Hide From Number – Larkspur",
        "Used in layout rule “Ask”",
        "List view “All Calls”: column – choose the view in the Calls module",
        `Sent by webhook “Dialler” – ${crm}/crm/org${orgId}/settings/webhooks`,
      ].join("\n"),
    ]);
  });

  it("cannot be copied before the checks are done, nor if there is nothing", () => {
    const buttons = (root: Element) => root.querySelectorAll("button").length;
    expect(buttons(drawPart(Findings, knowing(full([sure], true))).root)).toBe(0);
    expect(buttons(drawn([look("required", "clear")]))).toBe(0);
  });
});

describe("its links", () => {
  const linked = (state = knowing(full([blocked])), where = context) =>
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
  ])("omit the organisation if %s", (_what, organisation) => {
    const state = knowing(full([blocked]));
    const { organisation: _, ...without } = state;
    const link = linked(organisation ? { ...state, organisation } : { ...initial, ...without });
    expect(link?.getAttribute("href")).toBe(
      `${crm}/crm/settings/modules/Calls/layouts/3361265000000095233`,
    );
  });

  it("are plain words if the CRM page or a page of Setup is unknown", () => {
    expect(linked(undefined, { language: "en", connection: "link_name" })).toBeNull();
    const workflow = look("workflows", "possible", [{ name: "Foreign" }]);
    expect(linked(knowing(full([workflow])))).toBeNull();
  });
});

describe("before all checks were done", () => {
  it("the early check is shown", () => {
    expect(found(drawPart(Findings, knowing(early([blocked]))).root)).toHaveLength(1);
  });
});
