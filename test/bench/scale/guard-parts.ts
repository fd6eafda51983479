// Everything that the benchmark imports from the guard.

import { listViews } from "../../../src/widget/guard/list-views";
import { ruleEvidence } from "../../../src/widget/guard/rules";
import type { GetCustomViews } from "./scene/list-views";

export { checkAll, layoutEvidence } from "../../../src/widget/guard/check-all";
export { readLayouts } from "../../../src/widget/guard/layouts";
export { mostOpened } from "../../../src/widget/guard/open-each";
export { mostRules } from "../../../src/widget/guard/rules";
export { settings } from "../../../src/widget/settings";
export type { Client } from "../../../src/widget/zoho/client";

/** The guard's whole check over list views: reads them through the SDK, and returns its evidence. */
type LookAtListViews = (getCustomViews: GetCustomViews) => Promise<unknown>;

export const lookAtListViews: LookAtListViews = async (getCustomViews) => {
  const check = listViews((id) => getCustomViews({ Entity: "Calls", ...(id && { Id: id }) }));
  const read = await check.read(async () => ({ ok: true, value: undefined }));
  return ["From_Number__s", "To_Number__s"].map((apiName) =>
    ruleEvidence(check, read, { apiName, id: "3361265000001234011" }),
  );
};
