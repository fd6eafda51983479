import { address, lastPart } from "../api";
import { moduleBody } from "../bodies/module";
import { modules } from "../bodies/rule";
import { errorReply } from "../errors";
import { toReadSettings } from "../scopes";
import { readOnly } from "./endpoint";

/** `GET /settings/modules/{API name or id}`: the metadata of one module; the simulator knows Calls only. */
export const moduleMetadata = readOnly(address("/settings/modules/\\w+"), {
  scopes: toReadSettings("modules"),
  answer(settings, { path }) {
    const known: readonly string[] = Object.values(modules.Calls);
    return known.includes(lastPart(path))
      ? { status: 200, body: moduleBody(settings) }
      : errorReply("NOT_SUPPORTED");
  },
});
