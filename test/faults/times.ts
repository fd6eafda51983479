import { settings } from "../../src/widget/settings";

export const { limits } = settings;

const { request, reread, verify } = limits;

/** By then the widget does nothing more by itself, unless Zoho asks for a longer pause. */
export const quiet = Math.max(verify[2] + 2 * request, reread + request);

/** By then it has read as often as it does for what became of a change, though nobody answers. */
export const lookedFor = verify[2] + 3 * request;
