import { describe, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { standard, support } from "../../../src/simulator/stages/layouts";
import { ruleList } from "../../../src/simulator/stages/rules";
import { change, get } from "./requests";

const from = "show_from_number";
const to = "show_to_number";

describe("what uses a field", () => {
  it("is listed for people, with what Zoho does not refuse for", () => {
    const organisation = createOrganisation({
      layouts: [standard("To_Number__s"), { ...support("To_Number__s"), active: false }],
      rules: ruleList("workflow").map((rule) => ({ ...rule, holds: false })),
      telephony: true,
      booking: true,
      hiddenHolds: ["To_Number__s"],
    });
    expect(organisation.holds(to).map(({ text, refuses }) => [text, refuses])).toEqual([
      ["Required in layout Standard", true],
      ["Required in layout Support (inactive)", false],
      ["Used in workflow Tell sales of foreign numbers", false],
      ["Held by the telephony integration", true],
      ["Held by calendar booking for calls", true],
      ["Held by something that nothing shows", true],
    ]);
    expect(organisation.holds(from).map(({ kind }) => kind)).toEqual(["telephony"]);
  });

  it("is plain data", () => {
    const holds = createOrganisation({ telephony: true }).holds(from);
    expect(structuredClone(holds)).toEqual(holds);
  });
});

describe("mending", () => {
  const setups: [string, Partial<Settings>][] = [
    ["required", { layouts: [standard(), support("To_Number__s")] }],
    ["own rule", { rules: ruleList("own") }],
    ["two rules", { rules: ruleList("layout", "blueprint") }],
    ["telephony and booking", { telephony: true, booking: true }],
    ["hidden", { hiddenHolds: ["To_Number__s"] }],
  ];

  it.each(setups)("%s, one after the other, lets the field be hidden", (_title, setup) => {
    const organisation = createOrganisation(setup);
    for (const { id } of organisation.holds(to)) {
      expect(change(organisation, { [to]: false }).status).toBe(400);
      organisation.mend(id);
    }
    expect(organisation.holds(to)).toEqual([]);
    expect(change(organisation, { [to]: false }).status).toBe(200);
  });

  it("leaves the other field as it is", () => {
    const organisation = createOrganisation({
      layouts: [standard("From_Number__s", "To_Number__s")],
      rules: ruleList("workflow").map((rule) => ({
        ...rule,
        fields: ["From_Number__s" as const, "To_Number__s" as const],
      })),
    });
    for (const { id } of organisation.holds(from)) organisation.mend(id);
    expect(organisation.holds(from)).toEqual([]);
    expect(organisation.holds(to)).toHaveLength(2);
  });

  it("shows in the layouts", () => {
    const organisation = createOrganisation({
      layouts: [standard("To_Number__s")],
      rules: ruleList("own"),
    });
    for (const { id } of organisation.holds(to)) organisation.mend(id);
    const { body } = get(organisation, "/crm/v8/settings/layouts?module=Calls");
    expect(JSON.stringify(body)).not.toContain(ruleList("own")[0]?.id);
  });

  it("of what is gone already does nothing", () => {
    const organisation = createOrganisation({ telephony: true });
    organisation.mend("required 1 To_Number__s");
    expect(organisation.holds(to)).toHaveLength(1);
  });
});

it("lets inactive layouts and rules hold where the setting says so", () => {
  const organisation = createOrganisation({
    inactiveHolds: true,
    layouts: [{ ...standard("From_Number__s"), active: false }],
  });
  expect(change(organisation, { [from]: false }).status).toBe(400);
});
