import { layoutsBody } from "../../organisation/bodies/layouts";
import { callerOf } from "../../organisation/caller";
import { listView, listViews } from "../../organisation/endpoints/custom-views";
import type { ApiReply } from "../../organisation/request";
import type { Settings } from "../../organisation/settings";
import type { Category } from "../crm";
import { asPerson, given, unknownTo } from "./as-person";

type Data = Parameters<Category>[0];

/** The answer for each type of META, for the Calls module. */
const types = new Map<unknown, (settings: Settings, data: Data) => ApiReply>([
  ["LAYOUTS", layoutsOf],
  ["CUSTOM_VIEWS", (settings) => orEmpty(listViews(settings, { query: {} }))],
  ["CUSTOM_VIEW", (settings, { Id }) => orEmpty(listView(settings, Id))],
]);

/**
 * META: `{type, Entity: "Calls"}`, what the person sees of the module: "LAYOUTS", "CUSTOM_VIEWS", or
 * "CUSTOM_VIEW" with `Id`.
 */
export const meta: Category = (data, { organisation: { settings } }) =>
  asPerson(() => {
    const answer = types.get(data["type"]);
    if (!answer) return unknownTo("type", data["type"]);
    if (data["Entity"] !== "Calls") return unknownTo("module", data["Entity"]);
    return answer(settings, data);
  });

function layoutsOf(settings: Settings): ApiReply {
  const customizes = callerOf(settings, "person").may("Crm_Implied_Customize_Zoho_CRM");
  const seen = settings.layouts.filter(({ hiddenFromPerson }) => !hiddenFromPerson);
  return given(layoutsBody(settings, customizes, seen));
}

/** How the SDK returns the API's 204 is not published; an empty text, as over a connection, is a guess. */
function orEmpty(reply: ApiReply): ApiReply {
  return reply.status === 204 ? given("") : reply;
}
