import type { GetViews } from "../../../src/widget/guard/list-views";
import { listViews } from "../../../src/widget/guard/list-views";
import { ruleEvidence } from "../../../src/widget/guard/rules";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import type { Json } from "./recorded";
import { fields } from "./rules";

const other = { api_name: "Subject", id: "3361265000000017019" };
export const reference = ({ apiName: api_name, id }: { apiName: string; id: string }) => ({
  api_name,
  id,
});

/** The id of the view at this index of the list. */
export const viewId = (index: number) => String(3361265000000087501n + BigInt(index));

/** A full list view, in the shape of Zoho's OpenAPI file; by default it shows the subject. */
export function view(more: Json = {}, index = 0): Json {
  return {
    id: viewId(index),
    name: `View ${index + 1}`,
    display_value: `View ${index + 1}`,
    system_name: null,
    category: "public_views",
    fields: [{ ...other, _pin: false }],
    sort_by: null,
    sort_order: null,
    ...more,
  };
}

/** Answers like the SDK: the list with names, and each view in full. Records the requests. */
export function viewsOf(views: readonly unknown[]): { getViews: GetViews; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async getViews(id) {
      asked.push(id ?? "list");
      if (id) return { custom_views: views.filter((one) => Object(one).id === id) };
      const named = views.map((one) => {
        const { fields: _, criteria: __, sort_by: ___, ...listed } = Object(one);
        return listed;
      });
      return { custom_views: named, info: { more_records: false } };
    },
  };
}

/** What the check reports for a field after these answers of the SDK. */
export async function viewEvidence(
  getViews: GetViews,
  field: { apiName: string; id?: string } = fields.to,
): Promise<Evidence> {
  const check = listViews(getViews);
  return ruleEvidence(check, await check.read(async () => ({ ok: true, value: undefined })), field);
}
