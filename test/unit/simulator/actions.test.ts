import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Rule } from "../../../src/simulator/organisation/settings";
import { ruleList, rules } from "../../../src/simulator/stages/rules";
import { get } from "./requests";

const automation = `${apiRoot}/settings/automation`;
const tag = `\${!Calls.To_Number__s}`;

const namesAt = (address: string, all: Rule[]) => {
  const { body } = get(createOrganisation({ rules: all }), `${automation}/${address}`);
  return Object.values(Object(body)).flatMap((list) =>
    Array.isArray(list) ? list.map(({ name }) => name) : [],
  );
};

describe("the actions in a list", () => {
  const own = [rules.fieldUpdate.name, rules.webhook.name];
  const ofLeads = [rules.leadFieldUpdate.name, rules.leadWebhook.name];
  it.each([
    ["?module=Calls", own],
    ["?related_module=Calls", ofLeads],
    ["?module=Leads", ofLeads],
    ["?module=Leads&related_module=Calls", ofLeads],
    ["?module=Calls&related_module=Calls", []],
    ["", [...own, ...ofLeads]],
  ])("for %j", (query, names) => {
    const all = ruleList("fieldUpdate", "webhook", "leadFieldUpdate", "leadWebhook");
    const listed = ["field_updates", "webhooks"].flatMap((list) => namesAt(list + query, all));
    expect(listed.sort()).toEqual([...names].sort());
  });
});

describe("an action", () => {
  const first = (list: string, rule: Rule) =>
    get(createOrganisation({ rules: [rule] }), `${automation}/${list}`).body;
  const [webhook] = ruleList("webhook");
  const [update] = ruleList("fieldUpdate");

  it.each([undefined, false] as const)("says whether anything uses it: %j", (associated) => {
    for (const [list, rule] of [
      ["webhooks", webhook],
      ["field_updates", update],
    ] as const) {
      const body = rule && first(list, { ...rule, ...(associated === false && { associated }) });
      expect(body).toHaveProperty(`${list}.0.associated`, associated !== false);
    }
  });

  it("says which module it belongs to and which related one it acts on", () => {
    const [related] = ruleList("leadFieldUpdate");
    expect(related && first("field_updates", related)).toMatchObject({
      field_updates: [{ module: { api_name: "Leads" }, related_module: { api_name: "Calls" } }],
    });
    expect(update && first("field_updates", update)).toMatchObject({
      field_updates: [{ module: { api_name: "Calls" }, related_module: null }],
    });
  });

  it("may set a number by its dependence on another field", () => {
    const body = update && first("field_updates", { ...update, asDependent: true });
    expect(body).toMatchObject({
      field_updates: [
        {
          field: { api_name: "Subject" },
          dependent_fields: [{ field: { api_name: "To_Number__s" } }],
        },
      ],
    });
  });
});

describe("a webhook", () => {
  const open = (carriedIn?: Rule["carriedIn"]) => {
    const [webhook] = ruleList("webhook");
    const rule = webhook && { ...webhook, ...(carriedIn && { carriedIn }) };
    return createOrganisation({ rules: rule ? [rule] : [] });
  };
  const whole = `${automation}/webhooks/${rules.webhook.id}`;

  it("does not show in the list what it sends", () => {
    const { body } = get(open(), `${automation}/webhooks?module=Calls`);
    expect(body).toHaveProperty("webhooks.0.url");
    expect(JSON.stringify(body)).not.toContain("To_Number__s");
  });

  it.each([
    [undefined, "body.raw_data_content", `{"To_Number__s": "${tag}"}`],
    ["form", "body.form_data_content.module_parameters.0.value", tag],
    ["headers", "headers.module_parameters.0.value", tag],
    ["url parameters", "url_parameters.module_parameters.0.value", tag],
  ] as const)("has the merge tag in its %s, and nowhere else", (carriedIn, place, value) => {
    const { body } = get(open(carriedIn), whole);
    expect(body).toHaveProperty(`webhooks.0.${place}`, value);
    expect(JSON.stringify(body).split(tag)).toHaveLength(2);
  });
});
