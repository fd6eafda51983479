import { orgBody } from "../../organisation/bodies/org";
import { userBody } from "../../organisation/bodies/user";
import type { Settings } from "../../organisation/settings";
import type { Category } from "../crm";
import { asPerson, given, unknownTo } from "./as-person";

/** The answer for each type of CONFIG. */
const types = new Map<unknown, (settings: Settings) => unknown>([
  // Zoho's documentation shows the user flat; real code reads `users[0]`.
  [
    "CURRENT_USER",
    ({ user, flatUser }) => (flatUser ? userBody(user) : { users: [userBody(user)] }),
  ],
  ["ORG", orgBody],
  // The name of the type is not published. [guess]
  ["USER_PREFERENCE", ({ mode }) => ({ mode })],
]);

/** CONFIG: the person, the organisation and the look of the CRM page. Needs no connection. */
export const config: Category = (data, { organisation }) =>
  asPerson(() => {
    const type = types.get(data["type"]);
    return type ? given(type(organisation.settings)) : unknownTo("type", data["type"]);
  });
