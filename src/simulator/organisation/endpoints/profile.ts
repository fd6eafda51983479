import { lastPart, recordAddress } from "../api";
import { profileBody } from "../bodies/profile";
import { toReadSettings } from "../scopes";
import { readOnly } from "./endpoint";

/** `GET /settings/profiles/{id}`; 204 for every profile except that of the user behind the request. */
export const profile = readOnly(recordAddress("/settings/profiles"), {
  scopes: toReadSettings("profiles"),
  permission: "Crm_Implied_Manage_Profiles",
  answer: (_settings, { path }, caller) =>
    lastPart(path) === caller.user.profile.id
      ? { status: 200, body: profileBody(caller) }
      : { status: 204, body: undefined },
});
