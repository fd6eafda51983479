// All that the benchmark takes of the guard.

import type { GetCustomViews } from "./scene/list-views";

export { mostBlueprints } from "../../../src/widget/guard/blueprints";
export { checkAll, layoutEvidence } from "../../../src/widget/guard/check-all";
export { readLayouts } from "../../../src/widget/guard/layouts";
export { mostRules } from "../../../src/widget/guard/rules";
export { settings } from "../../../src/widget/settings";
export type { Client } from "../../../src/widget/zoho/client";

/** The guard's whole check over list views: reads them by the SDK's call, and gives its evidence. */
type LookAtListViews = (getCustomViews: GetCustomViews) => Promise<unknown>;

/** Undefined until the guard has that check; what measures it is ready. */
export const lookAtListViews: LookAtListViews | undefined = undefined;
