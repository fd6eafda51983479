import type { ListView } from "../organisation/settings";

/** The view that every organisation has. */
export function allCalls(columns: ListView["columns"] = []): ListView {
  const id = "3361265000000087501";
  return { id, name: "All Calls", systemName: "ALLVIEWS", columns, filters: [] };
}

/** Views that use the two fields in each of the three ways, and one that uses neither. */
export function listViews(): ListView[] {
  return [
    allCalls(["From_Number__s", "To_Number__s"]),
    {
      id: "3361265000000087511",
      name: "Calls abroad",
      columns: [],
      filters: ["To_Number__s"],
      sortBy: "To_Number__s",
    },
    {
      id: "3361265000000087513",
      name: "Missed calls by caller",
      columns: ["From_Number__s"],
      filters: [],
      sortBy: "From_Number__s",
      category: "created_by_me",
    },
    { id: "3361265000000087515", name: "Overdue calls", columns: [], filters: [] },
  ];
}

/** This many views, every third of which has To Number as a column. */
export function manyListViews(count: number): ListView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(3361265000000087601n + BigInt(index * 2)),
    name: `Team ${index + 1}`,
    columns: index % 3 === 0 ? ["To_Number__s"] : [],
    filters: [],
  }));
}
