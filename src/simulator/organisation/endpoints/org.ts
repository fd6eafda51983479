import { orgBody } from "../bodies/org";
import { toRead } from "../scopes";
import { readOnly } from "./endpoint";

/** `GET /crm/v8/org`: the organisation that the request reached. */
export const org = readOnly(/^\/crm\/v8\/org$/, {
  scopes: toRead("org"),
  answer: (settings) => ({ status: 200, body: orgBody(settings) }),
});
