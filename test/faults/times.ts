import { settings } from "../../src/widget/settings";

export const { limits } = settings;

const { request, reread, verify } = limits;

/** After this time the widget does nothing more unprompted, unless Zoho demands a longer pause. */
export const quiet = Math.max(verify[2] + 2 * request, reread + request);

/** After this time it has made all its reads of the outcome of a change, even if nobody answers. */
export const lookedFor = verify[2] + 3 * request;
