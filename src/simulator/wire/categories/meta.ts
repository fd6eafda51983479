import { layoutsBody } from "../../organisation/bodies/layouts";
import { callerOf } from "../../organisation/caller";
import type { Category } from "../crm";
import { asPerson, given, unknownTo } from "./as-person";

/** META: `{type: "LAYOUTS", Entity: "Calls"}`, the layouts as the person sees them. */
export const meta: Category = (data, { organisation: { settings } }) =>
  asPerson(() => {
    if (data["type"] !== "LAYOUTS") return unknownTo("type", data["type"]);
    if (data["Entity"] !== "Calls") return unknownTo("module", data["Entity"]);
    const customizes = callerOf(settings, "person").may("Crm_Implied_Customize_Zoho_CRM");
    const seen = settings.layouts.filter(({ hiddenFromPerson }) => !hiddenFromPerson);
    return given(layoutsBody(settings, customizes, seen));
  });
