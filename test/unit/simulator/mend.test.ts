import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { standard, support } from "../../../src/simulator/stages/layouts";
import { listViews } from "../../../src/simulator/stages/list-views";
import { ruleList } from "../../../src/simulator/stages/rules";
import { change, get } from "./requests";

const from = "show_from_number";
const to = "show_to_number";

describe("what uses a field", () => {
  it("is listed for people, even if Zoho does not refuse because of it", () => {
    const organisation = createOrganisation({
      layouts: [standard("To_Number__s"), { ...support("To_Number__s"), active: false }],
      rules: [
        ...ruleList("workflow").map((rule) => ({ ...rule, refuses: false as const })),
        ...ruleList("webhook", "leadFieldUpdate"),
        ...ruleList("fieldUpdate").map((rule) => ({ ...rule, associated: false as const })),
      ],
      telephony: true,
      booking: true,
      unseenUses: ["To_Number__s"],
      listViews: listViews(),
    });
    expect(organisation.usesOf(to).map(({ text, refuses }) => [text, refuses])).toEqual([
      ["Required in layout Standard", true],
      ["Required in layout Support (inactive)", false],
      ["Used in workflow Tell sales of foreign numbers", false],
      ["Used in webhook Tell the dialler", false],
      ["Used in field update Clear the number of related calls", true],
      ["Used in field update Clear the number", false],
      ["Used as column in list view All Calls", false],
      ["Used as filter, sort in list view Calls abroad", false],
      ["Used by the telephony integration", true],
      ["Used by calendar booking for calls", true],
      ["Used by something that nothing shows", true],
    ]);
    expect(organisation.usesOf(from).map(({ kind }) => kind)).toEqual([
      "list view",
      "list view",
      "telephony",
    ]);
  });

  it("is plain data", () => {
    const uses = createOrganisation({ telephony: true }).usesOf(from);
    expect(structuredClone(uses)).toEqual(uses);
  });
});

describe("mending", () => {
  const setups: [string, Partial<Settings>][] = [
    ["required", { layouts: [standard(), support("To_Number__s")] }],
    ["own rule", { rules: ruleList("own") }],
    ["two rules", { rules: ruleList("layout", "blueprint") }],
    ["telephony and booking", { telephony: true, booking: true }],
    ["unseen", { unseenUses: ["To_Number__s"] }],
  ];

  it.each(setups)("%s, one after the other, lets the field be hidden", (_title, setup) => {
    const organisation = createOrganisation(setup);
    for (const { id } of organisation.usesOf(to)) {
      expect(change(organisation, { [to]: false }).status).toBe(400);
      organisation.mend(id);
    }
    expect(organisation.usesOf(to)).toEqual([]);
    expect(change(organisation, { [to]: false }).status).toBe(200);
  });

  it("also removes what does not make Zoho refuse", () => {
    const organisation = createOrganisation({
      rules: ruleList("webhook"),
      listViews: listViews(),
    });
    for (const { id } of organisation.usesOf(to)) organisation.mend(id);
    expect(organisation.usesOf(to)).toEqual([]);
    expect(organisation.usesOf(from)).toHaveLength(2);
  });

  it("leaves the other field as it is", () => {
    const organisation = createOrganisation({
      layouts: [standard("From_Number__s", "To_Number__s")],
      rules: ruleList("workflow").map((rule) => ({
        ...rule,
        fields: ["From_Number__s" as const, "To_Number__s" as const],
      })),
    });
    for (const { id } of organisation.usesOf(from)) organisation.mend(id);
    expect(organisation.usesOf(from)).toEqual([]);
    expect(organisation.usesOf(to)).toHaveLength(2);
  });

  it("shows in the layouts", () => {
    const organisation = createOrganisation({
      layouts: [standard("To_Number__s")],
      rules: ruleList("own"),
    });
    for (const { id } of organisation.usesOf(to)) organisation.mend(id);
    const { body } = get(organisation, `${apiRoot}/settings/layouts?module=Calls`);
    expect(JSON.stringify(body)).not.toContain(ruleList("own")[0]?.id);
  });

  it("of what is already gone does nothing", () => {
    const organisation = createOrganisation({ telephony: true });
    organisation.mend("required 1 To_Number__s");
    expect(organisation.usesOf(to)).toHaveLength(1);
  });
});

it("makes inactive layouts and rules refuse if the setting says so", () => {
  const organisation = createOrganisation({
    inactiveRefuses: true,
    layouts: [{ ...standard("From_Number__s"), active: false }],
  });
  expect(change(organisation, { [from]: false }).status).toBe(400);
});
