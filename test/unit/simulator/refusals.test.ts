import { describe, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type {
  FieldName,
  Preference,
  Rule,
  Settings,
} from "../../../src/simulator/organisation/settings";
import { listViews } from "../../../src/simulator/stages/list-views";
import { change } from "./requests";

const from = "show_from_number";
const to = "show_to_number";

const layouts = (required: FieldName[], active = true) => [
  { id: "1", name: "Standard", active: true, required: [] },
  { id: "2", name: "Support", active, required },
];

const absent = layouts(["To_Number__s"]).map((layout) => ({
  ...layout,
  without: ["To_Number__s" as const],
}));

const rules = (kind: Rule["kind"], active = true) => [
  { id: "3", name: "A rule", kind, active, fields: ["To_Number__s" as const] },
];

const unused = (kind: Rule["kind"]) =>
  rules(kind).map((rule) => ({ ...rule, associated: false as const }));

const refusing: [string, Partial<Settings>, Preference[]][] = [
  ["From Number required in one of two layouts", { layouts: layouts(["From_Number__s"]) }, [from]],
  ["To Number required", { layouts: layouts(["To_Number__s"]) }, [to]],
  ["both required", { layouts: layouts(["From_Number__s", "To_Number__s"]) }, [from, to]],
  ["required in a layout that has not got it", { layouts: absent }, []],
  ["required in an inactive layout", { layouts: layouts(["To_Number__s"], false) }, []],
  ["validation rule", { rules: rules("validation rule") }, [to]],
  ["layout rule", { rules: rules("layout rule") }, [to]],
  ["workflow", { rules: rules("workflow") }, [to]],
  ["blueprint", { rules: rules("blueprint") }, [to]],
  ["field update", { rules: rules("field update") }, [to]],
  ["field update that nothing uses", { rules: unused("field update") }, []],
  ["webhook", { rules: rules("webhook") }, []],
  ["list view", { listViews: listViews() }, []],
  ["inactive rule", { rules: rules("workflow", false) }, []],
  ["telephony", { telephony: true }, [from, to]],
  ["calendar booking", { booking: true }, [to]],
];

describe.each(refusing)("%s", (_title, setup, expected) => {
  it.each([from, to] as const)("decides on hiding by %s", (preference) => {
    const organisation = createOrganisation(setup);
    const reply = change(organisation, { [preference]: false });
    const refused = expected.includes(preference);
    expect(reply.status).toBe(refused ? 400 : 200);
    expect(organisation.settings.preferences[preference]).toBe(refused);
    if (refused) {
      expect(reply.body).toMatchObject({
        call_preferences: {
          code: "NOT_ALLOWED",
          status: "error",
          details: { api_name: preference, json_path: `$.call_preferences.${preference}` },
        },
      });
    }
  });

  it("never decides on showing", () => {
    const preferences = { show_from_number: false, show_to_number: false };
    const organisation = createOrganisation({ ...setup, preferences });
    expect(change(organisation, { [from]: true, [to]: true }).status).toBe(200);
  });
});

it("changes neither when one of two is refused", () => {
  const organisation = createOrganisation({ booking: true });
  const reply = change(organisation, { [from]: false, [to]: false });
  expect(reply.body).toHaveProperty("call_preferences.details.api_name", to);
  expect(organisation.settings.preferences).toEqual({ [from]: true, [to]: true });
});

it("shows both when telephony is installed, and refuses to hide them", () => {
  const organisation = createOrganisation({
    preferences: { show_from_number: false, show_to_number: false },
  });
  organisation.installTelephony();
  expect(organisation.settings.preferences).toEqual({ [from]: true, [to]: true });
  expect(change(organisation, { [from]: false }).status).toBe(400);
});

it("lets another administrator change anything", () => {
  const organisation = createOrganisation({ telephony: true });
  organisation.changeElsewhere(from, false);
  expect(organisation.settings.preferences[from]).toBe(false);
});

it("does not share its set-up with other organisations", () => {
  const setup = { preferences: { show_from_number: true, show_to_number: true } };
  change(createOrganisation(setup), { [from]: false });
  expect(setup.preferences[from]).toBe(true);
});
