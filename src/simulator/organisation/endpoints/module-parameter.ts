import { modules } from "../bodies/rule";
import { errorReply } from "../errors";
import type { ApiReply, ApiRequest } from "../request";

/** Refuses a list that belongs to a module where it does not name Calls, the only module that is known here. */
export function moduleRefusal({ query }: ApiRequest): ApiReply | undefined {
  const name = query["module"];
  if (name === undefined) return errorReply("REQUIRED_PARAM_MISSING", { param_name: "module" });
  return name === "Calls" ? undefined : errorReply("INVALID_MODULE", { param_name: "module" });
}

/** Refuses a list of actions for a module that does not exist: there both parameters may be left out. */
export function actionModuleRefusal({ query }: ApiRequest): ApiReply | undefined {
  const wrong = ["module", "related_module"].find((param) => {
    const name = query[param];
    return name !== undefined && !Object.hasOwn(modules, name);
  });
  if (wrong === undefined) return undefined;
  const details = { param_name: wrong };
  return errorReply("INVALID_MODULE", details, "The value provided to the param is Invalid");
}
