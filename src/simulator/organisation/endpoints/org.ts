import { address } from "../api";
import { orgBody } from "../bodies/org";
import { toRead } from "../scopes";
import { readOnly } from "./endpoint";

/** `GET /org`: the organisation that the request reached. */
export const org = readOnly(address("/org"), {
  // The OpenAPI file has ZohoCRM.org.all; READ is a guess.
  scopes: toRead("org"),
  answer: (settings) => ({ status: 200, body: orgBody(settings) }),
});
