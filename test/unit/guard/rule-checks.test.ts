import { describe, expect, it } from "vitest";
import { ruleChecks } from "../../../src/widget/guard/checks";
import { checkFacts } from "../../../src/widget/preferences/checks";
import { checks, outcomeOf } from "../../support/guard/checks";
import {
  from,
  type Json,
  recordedLayoutRules,
  recordedValidationRules,
  to,
} from "../../support/guard/recorded";
import { answering, evidenceOf, fields, mergeTag, rule, using } from "../../support/guard/rules";

it.each<[string, string]>([
  ["workflows", "workflow-rules"],
  ["field-updates", "field-updates"],
  ["blueprints", "blueprint?module=Calls"],
])("a rule of %s without an id leads to its list", (name, list) => {
  const check = ruleChecks(true).find((each) => each.name === name);
  expect(check?.page?.(undefined)).toBe(list);
});

describe.each(checks)("$check.name", ({ check, list, page, asks, key }) => {
  const outcome = outcomeOf(check);

  it("is found, never blocked, if a rule uses the field, and names the rule with its page", async () => {
    const rules = [using(fields.from, "Other"), using(fields.to, "Foreign numbers")];
    expect(await evidenceOf(check, list(rules))).toEqual({
      check: check.name,
      outcome,
      places: [{ name: "Foreign numbers", page: page(idIn(rules, key)) }],
    });
  });

  it("is clear if no rule uses it", async () => {
    const rules = [using(fields.from, "Other"), rule("Subject", { api_name: "Subject" })];
    expect(await evidenceOf(check, list(rules))).toEqual({
      check: check.name,
      outcome: "clear",
      places: [],
    });
  });

  it.each([
    ["an empty list", { [key]: [] }],
    ["an empty answer, as with 204", undefined],
  ])("is clear after %s", async (_what, body) => {
    expect((await evidenceOf(check, () => body)).outcome).toBe("clear");
  });

  it.each([
    ["its id alone", { id: fields.to.id }],
    ["its api name alone", "To_Number__s"],
    ["its merge tag", mergeTag("To_Number__s")],
  ])("finds the field by %s", async (_what, inside) => {
    const found = await evidenceOf(check, list([rule("Foreign numbers", inside)]));
    expect(found.outcome).toBe(outcome);
  });

  it("lists all rules that use it, in their order", async () => {
    const rules = ["One", "Two", "Three"].map((name) => using(fields.to, name));
    const { places } = await evidenceOf(check, list(rules));
    expect(places.map(({ name }) => name)).toEqual(["One", "Two", "Three"]);
  });

  it("keeps names with markup unchanged", async () => {
    const name = `"><img src=x onerror=alert(1)> {{name}} قاعدة`;
    const { places } = await evidenceOf(check, list([using(fields.to, name)]));
    expect(places[0]?.name).toBe(name);
  });

  it("requests rules of the Calls module, and nothing else if there are none", async () => {
    const { get, asked } = answering(() => undefined);
    await check.read(get);
    expect(asked).toEqual(asks);
  });
});

/** Rules that have to be opened each have their own id in the list. */
function idIn(rules: readonly Json[], key: string): string {
  const first = { blueprints: 3361265000001700003n, webhooks: 3361265000001800003n }[key];
  return first ? String(first + 1n) : String(rules[1]?.["id"]);
}

describe("a rule that is not active", () => {
  const [workflows] = checks;
  it.each([
    ["active false", { active: false }],
    ["status active false", { status: { active: false } }],
    ["status inactive", { status: "inactive" }],
  ])("(%s) is possible, and labelled so", async (_what, more) => {
    if (!workflows) throw new Error("There are no checks");
    const found = await evidenceOf(
      workflows.check,
      workflows.list([using(fields.to, "Old", more)]),
    );
    expect(found).toMatchObject({ outcome: "possible", places: [{ name: "Old", inactive: true }] });
  });

  it.each([
    ["active true", { active: true }],
    ["status active true", { status: { active: true } }],
    ["status active", { status: "active" }],
    ["no status", {}],
  ])("(%s) does not count as active", async (_what, more) => {
    if (!workflows) throw new Error("There are no checks");
    const found = await evidenceOf(
      workflows.check,
      workflows.list([using(fields.to, "New", more)]),
    );
    expect(found.places[0]).not.toHaveProperty("inactive");
  });
});

describe("over the composed answers", () => {
  const of = (name: string) => {
    const found = checks.find(({ check }) => check.name === name);
    if (!found) throw new Error(`There is no check ${name}`);
    return found.check;
  };

  it("the validation rule is found for To Number only", async () => {
    const answer = () => recordedValidationRules();
    expect(await evidenceOf(of("validation-rules"), answer)).toMatchObject({
      outcome: "possible",
      places: [{ name: "To Number must be E.164", page: "modules/Calls/validation-rules" }],
    });
    expect((await evidenceOf(of("validation-rules"), answer, fields.from)).outcome).toBe("clear");
  });

  it("the layout rule is found for From Number only", async () => {
    const answer = () => recordedLayoutRules();
    expect(await evidenceOf(of("layout-rules"), answer, fields.from)).toMatchObject({
      outcome: "possible",
      places: [{ name: "Ask From Number on inbound", page: "modules/Calls/layout-rules" }],
    });
    expect((await evidenceOf(of("layout-rules"), answer)).outcome).toBe("clear");
  });
});

describe("the list of checks", () => {
  it("leaves unpublished endpoints out unless they are switched on", () => {
    const names = (unpublished: boolean) => ruleChecks(unpublished).map(({ name }) => name);
    const tested = checks.map(({ check }) => check.name);
    expect(names(true).toSorted()).toEqual(tested.toSorted());
    expect(names(false)).toEqual(names(true).filter((name) => !checkFacts(name).unpublished));
    expect(names(false).length).toBeLessThan(tested.length);
  });

  it("has both fields by the names of their preferences", () => {
    expect([from, to]).toEqual(["show_from_number", "show_to_number"]);
  });
});
