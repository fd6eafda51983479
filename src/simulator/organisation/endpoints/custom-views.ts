import { address, lastPart, recordAddress } from "../api";
import { listViewBody, openedListView, translation } from "../bodies/list-view";
import { paged } from "../bodies/page";
import type { ApiReply, ApiRequest } from "../request";
import { toReadSettings } from "../scopes";
import type { Settings } from "../settings";
import { readOnly } from "./endpoint";
import { moduleRefusal } from "./module-parameter";

const scopes = toReadSettings("custom_views");

/** `GET /settings/custom_views?module=Calls`, in pages: names, without what the views show. */
export const customViews = readOnly(address("/settings/custom_views"), {
  scopes,
  answer: (settings, request) => moduleRefusal(request) ?? listViews(settings, request),
});

/** `GET /settings/custom_views/{id}?module=Calls`; 204 for an unknown id. */
export const customView = readOnly(recordAddress("/settings/custom_views"), {
  scopes,
  answer: (settings, request) =>
    moduleRefusal(request) ?? listView(settings, lastPart(request.path)),
});

/** One page of the list, for the API and the SDK; that both give the same is a guess. */
export function listViews(settings: Settings, request: Pick<ApiRequest, "query">): ApiReply {
  const all = settings.listViews;
  const standard = all.find(({ systemName }) => systemName === "ALLVIEWS") ?? all[0];
  const more = { default: standard?.id ?? null, translation };
  return paged("custom_views", all.map(listViewBody), request, more);
}

/** One list view with what it shows, for both as well. */
export function listView(settings: Settings, viewId: unknown): ApiReply {
  const found = settings.listViews.find(({ id }) => id === viewId);
  if (!found) return { status: 204, body: undefined };
  return {
    status: 200,
    body: { custom_views: [openedListView(settings, found)], info: { translation } },
  };
}
