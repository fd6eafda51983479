import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { ApiReply } from "../../src/simulator/organisation/request";
import type { Settings } from "../../src/simulator/organisation/settings";
import { ruleList } from "../../src/simulator/stages/rules";

/** A list or record that the organisation gives beside the preferences. */
export interface Reading {
  /** Name of the schema of our own. */
  readonly own: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const calls = { module: "Calls" };
const v8 = "/crm/v8/settings";

export const readings: readonly Reading[] = [
  { own: "layouts", path: `${v8}/layouts`, query: calls },
  { own: "validation_rules", path: `${v8}/validation_rules`, query: calls },
  {
    own: "layout_rules",
    path: "/crm/v9/settings/layout_rules",
    query: { ...calls, include: "conditions" },
  },
  {
    own: "workflow_rules",
    path: `${v8}/automation/workflow_rules`,
    query: { ...calls, include_inner_details: "true" },
  },
  { own: "field_updates", path: `${v8}/automation/field_updates`, query: calls },
  { own: "blueprints", path: `${v8}/blueprints`, query: calls },
  {
    own: "blueprint",
    path: `${v8}/blueprints/3361265000001700003`,
    query: { fields: "state,transition" },
  },
  { own: "users", path: "/crm/v8/users", query: { type: "CurrentUser" } },
  { own: "org", path: "/crm/v8/org" },
  { own: "profiles", path: `${v8}/profiles/3361265000000026011` },
];

/** The answer of an organisation that has a rule of every kind. */
export function read(
  { path, query = {} }: Omit<Reading, "own">,
  more: Partial<Settings> = {},
): ApiReply {
  const organisation = createOrganisation({
    rules: ruleList("own", "criterion", "layout", "workflow", "fieldUpdate", "blueprint"),
    unpublished: true,
    ...more,
  });
  const { apiHost } = organisation.settings;
  return organisation.handle({ method: "GET", host: apiHost, path, query, body: undefined });
}
