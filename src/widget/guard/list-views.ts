import type { ViewUse } from "../preferences/evidence";
import { failed, type Result } from "../problems/problem";
import { apiError, zohoProblem } from "../problems/zoho-problem";
import { isRecord, ownProperty } from "../unknown";
import { mentions } from "./mentions";
import { isKnownPart, openEach } from "./open-each";
import type { RuleCheck } from "./rules";

/** Calls `META.getCustomViews` for all views, or for one; undefined where there was no answer. */
export type GetViews = (id?: string) => Promise<unknown>;

/** The part of a view that names the fields, by what it uses them for. */
const parts: Readonly<Record<ViewUse, string>> = {
  column: "fields",
  filter: "criteria",
  sort: "sort_by",
};

/** Keys of names, which refer to no field. */
const nameKeys = ["name", "display_value", "system_name"];

/**
 * List views that use the field as a column, in their criteria or to sort by. The list has only their names, so each one
 * is opened. They are read as the person, which needs no scope. [doc: source of the SDK]
 */
export function listViews(getViews: GetViews): RuleCheck {
  const ask = async (id?: string) => resultOf(await getViews(id));
  return {
    name: "list-views",
    uses: (view, field) => mentions(view, field, nameKeys),
    usesFor: (view, field) =>
      viewUses.filter((use) => mentions(ownProperty(view, parts[use]), field)),
    async read() {
      return openEach([await ask()], { key: "custom_views", open: ask, contentOf: viewIn });
    },
  };
}

const viewUses: readonly ViewUse[] = ["column", "filter", "sort"];

/** The view to search; undefined where its parts have an unknown shape, because then it can use the field. */
function viewIn(view: unknown, listed: unknown): unknown {
  const fields = ownProperty(view, "fields");
  if (!isRecord(view) || !Array.isArray(fields) || !fields.every(isRecord)) return undefined;
  const others = [ownProperty(view, parts.filter), ownProperty(view, parts.sort)];
  return others.every(isKnownPart) ? { ...Object(listed), ...view } : undefined;
}

function resultOf(answer: unknown): Result<unknown> {
  if (answer === undefined) return failed("no-answer");
  const error = apiError(answer, "custom_views");
  return error ? { ok: false, problem: zohoProblem(error, "other") } : { ok: true, value: answer };
}
