import { errorReply } from "../errors";
import type { ApiReply, ApiRequest } from "../request";

/** Why a list is not given, as it belongs to a module: only that of Calls is known here. */
export function moduleRefusal({ query }: ApiRequest): ApiReply | undefined {
  const name = query["module"];
  if (name === undefined) return errorReply("REQUIRED_PARAM_MISSING", { param: "module" });
  return name === "Calls" ? undefined : errorReply("INVALID_MODULE");
}
