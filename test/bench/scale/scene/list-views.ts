/** `ZOHO.CRM.META.getCustomViews`: the list, or one full view with an `Id`. */
export type GetCustomViews = (query: {
  readonly Entity: "Calls";
  readonly Id?: string;
}) => Promise<unknown>;

interface Criteria {
  readonly group_operator?: "and" | "or";
  readonly group?: readonly Criteria[];
  readonly comparator?: string;
  readonly field?: { readonly api_name: string; readonly id: string };
  readonly value?: string;
}

const field = (index: number) => ({
  api_name: `Detail_${index + 1}`,
  id: String(3361265000002000000n + BigInt(index)),
});

/**
 * List views in the shape of Zoho's OpenAPI file (custom_views.json). None uses the two fields, so
 * nothing is found and no check ends early. Objects are not shared, as in an answer.
 * @param depth levels of nested groups, each with one comparison
 */
export function listViewsOf(count: number, columns: number, depth: number) {
  const text = JSON.stringify({
    display_value: "Foreign numbers",
    system_name: null,
    category: "created_by_me",
    default: false,
    fields: Array.from({ length: columns }, (_, index) => ({ ...field(index), _pin: false })),
    sort_by: field(0),
    criteria: criteria(depth),
  });
  return Array.from({ length: count }, (_, index) => ({
    ...JSON.parse(text),
    id: String(3361265000004000000n + BigInt(index)),
    name: `View ${index + 1}`,
  }));
}

/** Answers at once, so that only the guard's own time remains, and counts the opened views. */
export function customViewsOf(views: ReturnType<typeof listViewsOf>) {
  const list = views.map(({ fields: _, criteria: __, sort_by: ___, ...listed }) => listed);
  let opened = 0;
  const getCustomViews: GetCustomViews = async ({ Id }) => {
    if (Id === undefined) {
      return { custom_views: list, info: { more_records: false, count: list.length } };
    }
    opened += 1;
    return { custom_views: views.filter(({ id }) => id === Id) };
  };
  return { getCustomViews, opened: () => opened };
}

function criteria(depth: number): Criteria {
  const comparison: Criteria = {
    comparator: "contains",
    field: field(depth),
    value: "+44",
  };
  if (depth === 1) return comparison;
  return {
    group_operator: depth % 2 === 0 ? "and" : "or",
    group: [comparison, criteria(depth - 1)],
  };
}
