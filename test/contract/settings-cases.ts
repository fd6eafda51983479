import { apiRoot } from "../../src/simulator/organisation/api";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { ApiReply } from "../../src/simulator/organisation/request";
import type { Settings } from "../../src/simulator/organisation/settings";
import { standard } from "../../src/simulator/stages/layouts";
import { listViews } from "../../src/simulator/stages/list-views";
import { type RuleName, ruleList, rules } from "../../src/simulator/stages/rules";
import { checks } from "../support/guard/checks";

/** A list or record of the organisation other than the preferences. */
export interface Reading {
  /** Name of our own schema. */
  readonly own: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const calls = { module: "Calls" };
const settings = `${apiRoot}/settings`;

/** The requests of the guard's checks, without paging. */
const lists: readonly Reading[] = checks.flatMap(({ asks, key }) =>
  asks.map((asked) => {
    const { pathname, searchParams } = new URL(asked, "https://api.invalid");
    const { page: _page, per_page: _perPage, ...query } = Object.fromEntries(searchParams);
    return { own: pathname.endsWith("/modules/Calls") ? "modules" : key, path: pathname, query };
  }),
);

export const readings: readonly Reading[] = [
  ...lists,
  { own: "layouts", path: `${settings}/layouts`, query: calls },
  { own: "layouts", path: `${settings}/layouts/${standard().id}`, query: calls },
  { own: "webhook", path: `${settings}/automation/webhooks/${rules.webhook.id}` },
  { own: "webhook", path: `${settings}/automation/webhooks/${rules.leadWebhook.id}` },
  {
    own: "blueprint",
    path: `${settings}/blueprints/${rules.blueprint.id}`,
    query: { fields: "state,transition" },
  },
  { own: "custom_views", path: `${settings}/custom_views`, query: calls },
  ...listViews().map(({ id }) => ({
    own: "custom_view",
    path: `${settings}/custom_views/${id}`,
    query: calls,
  })),
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
