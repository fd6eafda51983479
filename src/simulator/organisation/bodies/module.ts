import type { Settings } from "../settings";
import template from "./module.json";
import { modules } from "./rule";

/** `{modules: […]}`: the metadata of the Calls module, without the parts that a request must ask for. */
export function moduleBody({ blueprintSupport, user }: Settings): object {
  return {
    modules: [
      {
        ...structuredClone(template),
        ...modules.Calls,
        profiles: [user.profile],
        ...(blueprintSupport !== "omitted" && {
          isBlueprintSupported: blueprintSupport === "yes",
        }),
      },
    ],
  };
}
