import { modules } from "../bodies/rule";
import { errorReply } from "../errors";
import type { ApiReply, ApiRequest } from "../request";

/** Refuses a request for a module's list unless it names Calls, the only module that the simulator knows. */
export function moduleRefusal({ query }: ApiRequest): ApiReply | undefined {
  const name = query["module"];
  if (name === undefined) return errorReply("REQUIRED_PARAM_MISSING", { param_name: "module" });
  return name === "Calls" ? undefined : errorReply("INVALID_MODULE", { param_name: "module" });
}

/** Refuses a request for actions that names an unknown module. Unlike above, the request may name none. */
export function actionModuleRefusal({ query }: ApiRequest): ApiReply | undefined {
  const wrong = ["module", "related_module"].find((param) => {
    const name = query[param];
    return name !== undefined && !Object.hasOwn(modules, name);
  });
  if (wrong === undefined) return undefined;
  const details = { param_name: wrong };
  return errorReply("INVALID_MODULE", details, "The value provided to the param is Invalid");
}
