import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import {
  createOrganisation,
  type Organisation,
} from "../../../src/simulator/organisation/organisation";
import { listViews, manyListViews } from "../../../src/simulator/stages/list-views";
import { asked } from "./crm";
import { get } from "./requests";

const path = `${apiRoot}/settings/custom_views`;
const [all, abroad] = listViews().map(({ id }) => id);
const meta = { category: "META", Entity: "Calls" };

/** A single list view, from the API and the SDK. */
const ways: [string, (organisation: Organisation, id: string | undefined) => unknown][] = [
  ["the API", (organisation, id) => get(organisation, `${path}/${id}?module=Calls`).body],
  [
    "the SDK",
    (organisation, id) => asked(organisation, { ...meta, type: "CUSTOM_VIEW", Id: id }).data,
  ],
];

describe("the list", () => {
  const organisation = createOrganisation({ listViews: listViews() });
  it("names the views without what they show, the SDK's like the API's", () => {
    const { body } = get(organisation, `${path}?module=Calls`);
    expect(body).toMatchObject({
      custom_views: [
        { id: all, name: "All Calls", system_name: "ALLVIEWS", category: "public_views" },
        { id: abroad, name: "Calls abroad", system_name: null },
        { category: "created_by_me" },
        {},
      ],
      info: { count: 4, more_records: false, default: all },
    });
    expect(JSON.stringify(body)).not.toContain("To_Number__s");
    expect(asked(organisation, { ...meta, type: "CUSTOM_VIEWS" })).toEqual({
      rejected: false,
      data: body,
    });
  });

  it("comes in pages", () => {
    const many = createOrganisation({ listViews: manyListViews(60) });
    const { body } = get(many, `${path}?module=Calls&page=2&per_page=50`);
    expect(body).toMatchObject({ info: { page: 2, count: 10, more_records: false } });
  });

  it("is an empty text from the SDK if there is none", () => {
    const none = createOrganisation({ listViews: [] });
    expect(asked(none, { ...meta, type: "CUSTOM_VIEWS" }).data).toBe("");
  });
});

describe.each(ways)("a view, by %s", (_way, open) => {
  const organisation = createOrganisation({ listViews: listViews() });

  it("contains its columns", () => {
    const fields = [
      { api_name: "Subject" },
      { api_name: "From_Number__s" },
      { api_name: "To_Number__s" },
    ];
    const body = open(organisation, all);
    expect(body).toMatchObject({ custom_views: [{ fields, sort_by: null, sort_order: null }] });
    expect(body).not.toHaveProperty("custom_views.0.criteria");
  });

  it("contains its criteria and its order", () => {
    expect(open(organisation, abroad)).toMatchObject({
      custom_views: [
        {
          fields: [{ api_name: "Subject" }],
          criteria: { field: { api_name: "To_Number__s" }, comparator: "starts_with" },
          sort_by: { api_name: "To_Number__s" },
          sort_order: "desc",
        },
      ],
    });
  });

  it("joins criteria over both fields", () => {
    const both = createOrganisation({
      listViews: listViews().map((view) => ({
        ...view,
        filters: ["From_Number__s", "To_Number__s"],
      })),
    });
    const group = [
      { field: { api_name: "From_Number__s" } },
      { field: { api_name: "To_Number__s" } },
    ];
    expect(open(both, all)).toMatchObject({
      custom_views: [{ criteria: { group_operator: "and", group } }],
    });
  });

  it("loses a hidden field, and keeps its criteria as disrupted", () => {
    const hidden = createOrganisation({
      listViews: listViews(),
      preferences: { show_from_number: true, show_to_number: false },
    });
    expect(open(hidden, all)).toMatchObject({
      custom_views: [{ fields: [{ api_name: "Subject" }, { api_name: "From_Number__s" }] }],
    });
    expect(open(hidden, abroad)).toMatchObject({
      custom_views: [{ criteria: { $disrupted: true }, sort_by: null }],
    });
    expect(open(organisation, abroad)).not.toHaveProperty("custom_views.0.criteria.$disrupted");
  });

  it("with an unknown id is empty", () => {
    expect(open(organisation, "1") || undefined).toBeUndefined();
  });
});
