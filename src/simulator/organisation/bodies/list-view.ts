import { preferenceOf, reference, subject } from "../fields";
import type { FieldName, ListView, Settings } from "../settings";
import { authorship, modules } from "./rule";

/** A list view as it appears in the list: without columns, criteria and order. */
export function listViewBody({
  id,
  name,
  systemName,
  category = "public_views",
}: ListView): object {
  return {
    id,
    name,
    display_value: name,
    system_name: systemName ?? null,
    category,
    access_type: "public",
    system_defined: systemName !== undefined,
    default: systemName === "ALLVIEWS",
    locked: false,
    favorite: null,
    offline: true,
    module: modules.Calls,
    last_accessed_time: authorship.modified_time,
    ...authorship,
  };
}

/**
 * A list view with what it shows. It drops hidden fields, but keeps criteria on them, marked as
 * disrupted. [guess]
 */
export function openedListView(settings: Settings, view: ListView): object {
  const isShown = (field: FieldName) => settings.preferences[preferenceOf[field]];
  const columns = [subject, ...view.columns.filter(isShown).map(reference)];
  const sortBy = view.sortBy && isShown(view.sortBy) ? view.sortBy : undefined;
  const criteria = criteriaOf(view, isShown);
  return {
    ...listViewBody(view),
    ...(criteria && { criteria }),
    shared_to: null,
    fields: columns.map((field) => ({ ...field, _pin: false })),
    sort_by: sortBy ? reference(sortBy) : null,
    sort_order: sortBy ? "desc" : null,
  };
}

/** `info` of a single list view; in a list, the last part of `info`. */
export const translation = {
  public_views: "Public Views",
  other_users_views: "Other Users' Views",
  shared_with_me: "Shared With Me",
  created_by_me: "Created By Me",
} as const;

function criteriaOf(
  { filters }: ListView,
  isShown: (field: FieldName) => boolean,
): object | undefined {
  const group = filters.map((field) => ({
    comparator: "starts_with",
    field: reference(field),
    value: "+",
    type: "value",
    ...(!isShown(field) && { $disrupted: true }),
  }));
  return group.length > 1 ? { group_operator: "and", group } : group[0];
}
