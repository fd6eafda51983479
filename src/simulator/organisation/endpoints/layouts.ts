import { layoutsBody } from "../bodies/layouts";
import { listed } from "../bodies/page";
import { toReadSettings } from "../scopes";
import { readOnly } from "./endpoint";
import { moduleRefusal } from "./module";

/** `GET /crm/v8/settings/layouts?module=Calls`. Anyone may read it; `profiles` is null for some. */
export const layouts = readOnly(/^\/crm\/v8\/settings\/layouts$/, {
  scopes: toReadSettings("layouts"),
  answer(settings, request, { may }) {
    const { layouts: all } = layoutsBody(settings, may("Crm_Implied_Customize_Zoho_CRM"));
    return moduleRefusal(request) ?? listed("layouts", all);
  },
});
