import { apiRoot } from "../../src/simulator/organisation/api";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { ApiReply } from "../../src/simulator/organisation/request";
import type { Settings } from "../../src/simulator/organisation/settings";
import { standard } from "../../src/simulator/stages/layouts";
import { listViews } from "../../src/simulator/stages/list-views";
import { type RuleName, ruleList, rules } from "../../src/simulator/stages/rules";

/** A list or record that the organisation gives beside the preferences. */
export interface Reading {
  /** Name of the schema of our own. */
  readonly own: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const calls = { module: "Calls" };
const settings = `${apiRoot}/settings`;
const automation = `${settings}/automation`;

export const readings: readonly Reading[] = [
  { own: "layouts", path: `${settings}/layouts`, query: calls },
  { own: "validation_rules", path: `${settings}/validation_rules`, query: calls },
  {
    own: "layout_rules",
    path: "/crm/v9/settings/layout_rules",
    query: { ...calls, include: "conditions" },
  },
  {
    own: "workflow_rules",
    path: `${automation}/workflow_rules`,
    query: { ...calls, include_inner_details: "true" },
  },
  { own: "field_updates", path: `${automation}/field_updates`, query: calls },
  { own: "field_updates", path: `${automation}/field_updates`, query: { related_module: "Calls" } },
  { own: "webhooks", path: `${automation}/webhooks`, query: calls },
  { own: "webhooks", path: `${automation}/webhooks`, query: { related_module: "Calls" } },
  { own: "webhook", path: `${automation}/webhooks/${rules.webhook.id}` },
  { own: "webhook", path: `${automation}/webhooks/${rules.leadWebhook.id}` },
  { own: "custom_views", path: `${settings}/custom_views`, query: calls },
  ...listViews().map(({ id }) => ({
    own: "custom_view",
    path: `${settings}/custom_views/${id}`,
    query: calls,
  })),
  { own: "modules", path: `${settings}/modules/Calls` },
  { own: "layouts", path: `${settings}/layouts/${standard().id}`, query: calls },
  { own: "blueprints", path: `${settings}/blueprints`, query: calls },
  {
    own: "blueprint",
    path: `${settings}/blueprints/3361265000001700003`,
    query: { fields: "state,transition" },
  },
  { own: "users", path: `${apiRoot}/users`, query: { type: "CurrentUser" } },
  { own: "org", path: `${apiRoot}/org` },
  { own: "profiles", path: `${settings}/profiles/3361265000000026011` },
];

const everyRule = Object.keys(rules) as RuleName[];

/** The answer of an organisation that has a rule and a list view of every kind. */
export function read(
  { path, query = {} }: Omit<Reading, "own">,
  more: Partial<Settings> = {},
): ApiReply {
  const organisation = createOrganisation({
    rules: ruleList(...everyRule),
    listViews: listViews(),
    unpublished: true,
    ...more,
  });
  const { apiHost } = organisation.settings;
  return organisation.handle({ method: "GET", host: apiHost, path, query, body: undefined });
}
