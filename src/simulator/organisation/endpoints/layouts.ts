import { address, lastPart, recordAddress } from "../api";
import { layoutsBody } from "../bodies/layouts";
import { listed } from "../bodies/page";
import type { Caller } from "../caller";
import { toReadSettings, toUpdateSettings } from "../scopes";
import type { Layout, Settings } from "../settings";
import { type Endpoint, type Method, readOnly } from "./endpoint";
import { moduleRefusal } from "./module-parameter";
import { updateLayout } from "./update-layout";

/** `GET /settings/layouts?module=Calls`. Anyone may read it; `profiles` is null for some. */
export const layouts = readOnly(address("/settings/layouts"), {
  scopes: toReadSettings("layouts"),
  answer: (settings, request, caller) =>
    moduleRefusal(request) ?? listed("layouts", bodies(settings, settings.layouts, caller)),
});

const read: Method = {
  scopes: toReadSettings("layouts"),
  answer(settings, request, caller) {
    const found = settings.layouts.filter(({ id }) => id === lastPart(request.path));
    return moduleRefusal(request) ?? listed("layouts", bodies(settings, found, caller));
  },
};

const update: Method = {
  scopes: toUpdateSettings("layouts"),
  // Not published for this method; assumed to be the same as for the rest of module setup. [guess]
  permission: "Crm_Implied_Customize_Zoho_CRM",
  answer: (settings, request) => moduleRefusal(request) ?? updateLayout(settings, request),
};

/** `GET` (204 for an unknown id) and `PATCH /settings/layouts/{id}?module=Calls`. */
export const layout: Endpoint = {
  path: recordAddress("/settings/layouts"),
  methods: new Map([
    ["GET", read],
    ["PATCH", update],
  ]),
};

function bodies(settings: Settings, which: readonly Layout[], { may }: Caller): object[] {
  return layoutsBody(settings, may("Crm_Implied_Customize_Zoho_CRM"), which).layouts;
}
