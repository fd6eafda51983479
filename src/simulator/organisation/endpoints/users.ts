import { address } from "../api";
import { userBody } from "../bodies/user";
import { toRead } from "../scopes";
import { readOnly } from "./endpoint";

/**
 * `GET /users?type=CurrentUser`: the user behind the request. Other types list the users of the
 * organisation; the simulator knows only this one.
 */
export const users = readOnly(address("/users"), {
  scopes: toRead("users"),
  answer: (_settings, _request, { user }) => ({
    status: 200,
    body: {
      users: [userBody(user)],
      info: { per_page: 200, count: 1, page: 1, more_records: false },
    },
  }),
});
