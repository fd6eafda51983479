import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { FieldName, Rule } from "../../../src/simulator/organisation/settings";
import { sales, standard, support } from "../../../src/simulator/stages/layouts";
import { ruleList, rules } from "../../../src/simulator/stages/rules";
import { get } from "./requests";

const root = `${apiRoot}/settings`;
const layoutsPath = `${root}/layouts?module=Calls`;
const workflowsPath = `${root}/automation/workflow_rules?module=Calls&include_inner_details=true`;

/** The used part of `layouts[].sections[].fields[]` in an answer. */
interface Layouts {
  layouts: {
    name: string;
    status: string;
    profiles: unknown;
    sections: {
      fields: { api_name: string; required: boolean; validation_rule: unknown }[];
    }[];
  }[];
}

function layoutsOf(setup: Parameters<typeof createOrganisation>[0]): Layouts["layouts"] {
  return (get(createOrganisation(setup), layoutsPath).body as Layouts).layouts;
}

function fieldsNamed(layouts: Layouts["layouts"], name: FieldName) {
  return layouts.map(({ sections }) =>
    sections.flatMap(({ fields }) => fields).find(({ api_name }) => api_name === name),
  );
}

describe("layouts", () => {
  it("say where a field is required, and which are active", () => {
    const layouts = layoutsOf({
      layouts: [standard(), sales("From_Number__s"), { ...support(), active: false }],
    });
    expect(layouts.map(({ name, status }) => [name, status])).toEqual([
      ["Standard", "active"],
      ["Sales", "active"],
      ["Support", "inactive"],
    ]);
    const required = fieldsNamed(layouts, "From_Number__s").map((field) => field?.required);
    expect(required).toEqual([false, true, false]);
  });

  it("name the rule of the field itself, in the layout of the rule only", () => {
    const rule = { ...ruleList("own")[0], layout: sales().id } as Rule;
    const layouts = layoutsOf({ layouts: [standard(), sales()], rules: [rule] });
    const found = fieldsNamed(layouts, "To_Number__s").map((field) => field?.validation_rule);
    expect(found).toEqual([null, { id: rule.id }]);
  });

  it("do not mention a rule that has the field in its criteria", () => {
    const layouts = layoutsOf({ rules: ruleList("criterion") });
    expect(fieldsNamed(layouts, "To_Number__s")[0]?.validation_rule).toBeNull();
  });

  it("have the fields only while they are shown", () => {
    const layouts = layoutsOf({ preferences: { show_from_number: false, show_to_number: true } });
    expect(fieldsNamed(layouts, "From_Number__s")).toEqual([undefined]);
    expect(fieldsNamed(layouts, "To_Number__s")[0]).toBeDefined();
  });

  it("have no profiles for a user who may not customize", () => {
    expect(layoutsOf({ mayCustomize: false })[0]?.profiles).toBeNull();
    expect(layoutsOf({})[0]?.profiles).toHaveLength(1);
  });

  it("are filled up to the configured number of fields", () => {
    const [layout] = layoutsOf({ fieldsPerLayout: 300 });
    expect(layout?.sections.flatMap(({ fields }) => fields)).toHaveLength(300);
  });

  it("contain the organisation's own label", () => {
    const [layout] = layoutsOf({ labels: { To_Number__s: "Their line" } });
    expect(layout?.sections[0]?.fields).toContainEqual(
      expect.objectContaining({
        api_name: "To_Number__s",
        field_label: "Their line",
        display_label: "Their line",
      }),
    );
  });
});

describe("pages of workflows", () => {
  const organisation = createOrganisation({
    rules: ruleList("workflow"),
    otherWorkflows: 450,
  });

  it.each([
    [1, 200, true],
    [2, 200, true],
    [3, 51, false],
  ])("page %i has %i", (page, count, more_records) => {
    const { body } = get(organisation, `${workflowsPath}&page=${page}&per_page=200`);
    expect(body).toMatchObject({ info: { page, per_page: 200, count, more_records } });
    expect(JSON.stringify(body).includes(rules.workflow.name)).toBe(page === 3);
  });

  it("end with 204", () => {
    expect(get(organisation, `${workflowsPath}&page=4&per_page=200`).status).toBe(204);
  });

  it.each(["0", "-1", "x", "201"])("have no more than 200 for per_page=%s", (size) => {
    const { body } = get(organisation, `${workflowsPath}&per_page=${size}`);
    expect(body).toMatchObject({ info: { per_page: 200 } });
  });

  it("omit criteria that were not requested", () => {
    const { body } = get(organisation, `${root}/automation/workflow_rules?module=Calls&page=3`);
    expect(body).not.toHaveProperty("workflow_rules.0.conditions");
  });
});

describe("how a rule refers to a field", () => {
  it.each([
    [undefined, '"api_name":"To_Number__s"'],
    ["id", '"id":"3361265000001234013"'],
    ["merge tag", `"\${!Calls.To_Number__s}"`],
  ] as const)("%s", (refers, expected) => {
    const rule: Rule = {
      ...rules.workflow,
      fields: ["To_Number__s"],
      ...(refers && { refers }),
    };
    const { body } = get(createOrganisation({ rules: [rule] }), workflowsPath);
    expect(JSON.stringify(body)).toContain(expected);
    if (refers === "id") expect(JSON.stringify(body)).not.toContain("To_Number__s");
  });

  it("joins two fields", () => {
    const rule: Rule = { ...rules.workflow, fields: ["From_Number__s", "To_Number__s"] };
    const { body } = get(createOrganisation({ rules: [rule] }), workflowsPath);
    expect(JSON.stringify(body)).toContain('"group_operator":"and"');
  });
});
