import type { ViewUse } from "../preferences/evidence";
import { failed, type Result } from "../problems/problem";
import { apiError, zohoProblem } from "../problems/zoho-problem";
import { isRecord, ownProperty } from "../unknown";
import { mentions } from "./mentions";
import { onlyIn, openEach } from "./open-each";
import type { RuleCheck } from "./rules";

/** `META.getCustomViews` as the person: all views, or the one of an id. Undefined where nothing answered. */
export type GetViews = (id?: string) => Promise<unknown>;

/** Where a view names the fields that it uses, and for what. */
const parts: Readonly<Record<ViewUse, string>> = {
  column: "fields",
  filter: "criteria",
  sort: "sort_by",
};

/** Names that somebody gave; all other keys may refer to a field. */
const given = ["name", "display_value", "system_name"];

/**
 * List views that use the field as a column, in their criteria or to sort. The list only names them: each
 * is opened. They are asked for as the person, which needs no scope. [doc: source of the SDK]
 */
export function listViews(getViews: GetViews): RuleCheck {
  const ask = async (id?: string) => resultOf(await getViews(id));
  return {
    name: "list-views",
    uses: (view, field) => mentions(view, field, given),
    usesFor: (view, field) =>
      viewUses.filter((use) => mentions(ownProperty(view, parts[use]), field)),
    async read() {
      return openEach([await ask()], { key: "custom_views", open: ask, take });
    },
  };
}

const viewUses: readonly ViewUse[] = ["column", "filter", "sort"];

/** A view whose parts have another shape is not one that was understood: it may use the field. */
function take(body: unknown, listed: unknown): unknown {
  const view = onlyIn(body, "custom_views");
  const fields = ownProperty(view, "fields");
  if (!isRecord(view) || !Array.isArray(fields) || !fields.every(isRecord)) return undefined;
  const others = [ownProperty(view, parts.filter), ownProperty(view, parts.sort)];
  const known = others.every((part) => part === undefined || part === null || isRecord(part));
  return known ? { ...Object(listed), ...view } : undefined;
}

function resultOf(answer: unknown): Result<unknown> {
  if (answer === undefined) return failed("no-answer");
  const error = apiError(answer, "custom_views");
  return error ? { ok: false, problem: zohoProblem(error, "other") } : { ok: true, value: answer };
}
