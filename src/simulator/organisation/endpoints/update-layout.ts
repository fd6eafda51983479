import { lastPart } from "../api";
import { errorReply } from "../errors";
import type { ApiReply, ApiRequest } from "../request";
import type { Layout, Settings } from "../settings";
import { parseLayoutUpdate, refusedAt } from "./layout-update";

/**
 * Makes the fields that the body names required or optional in one layout, all or none of them.
 * Documented for custom layouts, and seen with `required: true`; that Calls allows it, and that `false`
 * works, are guesses.
 */
export function updateLayout(settings: Settings, { path, body }: ApiRequest): ApiReply {
  if (settings.layoutUpdates === "refused") {
    return errorReply("NOT_ALLOWED", {}, "The layouts of this module cannot be updated");
  }
  const layout = settings.layouts.find(({ id }) => id === lastPart(path));
  if (!layout) {
    return errorReply(
      "INVALID_DATA",
      { resource_path_index: 0 },
      "the id given seems to be invalid",
    );
  }
  if (layout.editable === false) {
    return refusedAt(
      "NOT_ALLOWED",
      { id: layout.id, action: "edit" },
      "This layout cannot be edited",
    );
  }
  const parsed = parseLayoutUpdate(settings, layout, body);
  if ("status" in parsed) return parsed;
  if (settings.layoutUpdates === "made") {
    for (const [apiName, required] of parsed.changes) mark(layout, apiName, required);
  }
  return layoutUpdated(layout.id);
}

function mark(layout: Layout, apiName: string, required: boolean): void {
  const others = layout.required.filter((name) => name !== apiName);
  layout.required = required ? [...others, apiName] : others;
}

/** The answer to a successful change, without values. */
export function layoutUpdated(id: string | undefined): ApiReply {
  const result = { code: "SUCCESS", details: { id }, message: "layout updated", status: "success" };
  return { status: 200, body: { layouts: [result] } };
}
