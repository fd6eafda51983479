import { describe, expect, it } from "vitest";
import { reference, view, viewEvidence, viewId, viewsOf } from "../../support/guard/list-views";
import { fields, mergeTag } from "../../support/guard/rules";
import fc from "../../support/properties";

const number = reference(fields.to);
const column = { ...number, _pin: false };
const filter = { comparator: "starts_with", field: number, value: "+", type: "value" };
const foundIn = async (more: object) => viewEvidence(viewsOf([view({ ...more })]).getViews);

describe("a list view", () => {
  it.each([
    ["a column", { fields: [column] }, ["column"]],
    ["a filter", { criteria: filter }, ["filter"]],
    ["a filter in a group", { criteria: { group_operator: "and", group: [filter] } }, ["filter"]],
    ["what it is sorted by", { sort_by: number }, ["sort"]],
    [
      "all three",
      { fields: [column], criteria: filter, sort_by: number },
      ["column", "filter", "sort"],
    ],
    ["a disrupted filter", { criteria: { ...filter, $disrupted: true } }, ["filter"]],
    ["a column by its name alone", { fields: [{ api_name: "To_Number__s" }] }, ["column"]],
    ["a column by its id alone", { fields: [{ id: fields.to.id }] }, ["column"]],
  ])("with the field as %s is affected, never blocked", async (_what, more, uses) => {
    expect(await foundIn(more)).toEqual({
      check: "list-views",
      outcome: "affected",
      places: [{ name: "View 1", uses }],
    });
  });

  it("is found if it uses the field in an unknown part", async () => {
    expect(await foundIn({ group_by: number })).toMatchObject({
      outcome: "affected",
      places: [{ name: "View 1" }],
    });
  });

  it("that only has the name of the field does not use it", async () => {
    const name = `${mergeTag("To_Number__s")} ${fields.to.id}`;
    expect((await foundIn({ name, display_value: name })).outcome).toBe("clear");
  });

  it.each(["X_To_Number__s", "To_Number__s2", "Dialled_Number"])(
    "with %s does not use it",
    async (api_name) => {
      expect((await foundIn({ fields: [{ api_name }] })).outcome).toBe("clear");
    },
  );

  it.each([
    ["no columns", { fields: undefined }],
    ["columns that are none", { fields: ["To"] }],
    ["a filter that is a text", { criteria: "(To:starts_with:+)" }],
    ["an order that is a number", { sort_by: 7 }],
    ["an id that is a number", { fields: [{ id: Number(fields.to.id) }] }],
  ])("with %s is not understood, so never clear", async (_what, more) => {
    expect(await foundIn(more)).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });
});

describe("the list views", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => view({}, index));

  it("are requested once, then one by one", async () => {
    const { getViews, asked } = viewsOf(many(3));
    expect((await viewEvidence(getViews)).outcome).toBe("clear");
    expect(asked).toEqual(["list", viewId(0), viewId(1), viewId(2)]);
  });

  it("are opened up to 20, and the report says how many of all", async () => {
    const all = viewsOf(many(20));
    expect((await viewEvidence(all.getViews)).outcome).toBe("clear");
    const { getViews, asked } = viewsOf([view({ fields: [column] }), ...many(60).slice(1)]);
    expect(await viewEvidence(getViews)).toMatchObject({
      outcome: "affected",
      gap: { kind: "capped", seen: 20, all: 60 },
    });
    expect(asked).toHaveLength(21);
  });

  it("are opened four at a time", async () => {
    let open = 0;
    let most = 0;
    const { getViews } = viewsOf(many(12));
    await viewEvidence(async (id) => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return getViews(id);
    });
    expect(most).toBe(4);
  });

  it("are not all if Zoho says that there are more", async () => {
    const found = await viewEvidence(async (id) =>
      id ? { custom_views: [view()] } : { custom_views: [view()], info: { more_records: true } },
    );
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "too-many" } });
  });

  const code = "NO_PERMISSION";
  it.each([
    ["nothing", undefined, { kind: "problem", problem: { code: "no-answer" } }],
    ["an error", { code, message: "no", status: "error" }, { kind: "problem", problem: { code } }],
    ["an empty text", "", { kind: "unreadable" }],
    ["another shape", { views: [] }, { kind: "unreadable" }],
  ])("are unknown if %s answers, for the list or for one of them", async (_what, body, gap) => {
    expect(await viewEvidence(async () => body)).toMatchObject({ outcome: "unknown", gap });
    const two = viewsOf([view({ fields: [column] }), view({}, 1)]);
    const last = await viewEvidence((id) =>
      id === viewId(1) ? Promise.resolve(body) : two.getViews(id),
    );
    expect(last.places).toHaveLength(1);
    expect(last.gap).toBeDefined();
  });

  it("are never clear if any part has an unknown shape", async () => {
    const shapeless = fc.oneof(
      fc.jsonValue().filter((value) => typeof value !== "object" || value === null),
      fc.array(fc.jsonValue(), { maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(3), shapeless, async (place, bad) => {
        const listed: unknown[] = many(4);
        listed[place] = bad;
        const { getViews } = viewsOf(many(4));
        const asList = await viewEvidence(async (id) =>
          id ? getViews(id) : { custom_views: listed },
        );
        expect(asList.outcome).toBe("unknown");
        const asView = await viewEvidence(async (id) =>
          id === viewId(place) ? { custom_views: [bad] } : getViews(id),
        );
        expect(asView.outcome).toBe("unknown");
      }),
    );
  });
});
