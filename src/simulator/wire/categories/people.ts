import { profileBody } from "../../organisation/bodies/profile";
import { userBody } from "../../organisation/bodies/user";
import { callerOf } from "../../organisation/caller";
import { errorReply } from "../../organisation/errors";
import type { Category } from "../crm";
import { asPerson, given, unknownTo } from "./as-person";

/** USER: `{ID}`, a user of this organisation; the simulator knows only the one who is logged in. */
export const user: Category = (data, { organisation: { settings } }) =>
  asPerson(() =>
    data["ID"] === settings.user.id
      ? given({ users: [userBody(settings.user)] })
      : unknownTo("user", data["ID"]),
  );

/** PROFILES: `{type: "GET_PROFILE", ID}`. That it requires the same permission as the API is a guess. */
export const profiles: Category = (data, { organisation: { settings } }) =>
  asPerson(() => {
    const person = callerOf(settings, "person");
    if (data["type"] !== "GET_PROFILE") return unknownTo("type", data["type"]);
    if (!person.may("Crm_Implied_Manage_Profiles")) {
      return errorReply("NO_PERMISSION", { permissions: ["Crm_Implied_Manage_Profiles"] });
    }
    return data["ID"] === person.user.profile.id
      ? given(profileBody(person))
      : unknownTo("profile", data["ID"]);
  });
