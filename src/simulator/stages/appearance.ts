import type { Stage } from "../stage";

const preference = { event: "CONFIG", type: "USER_PREFERENCE" };
const error = { code: "INTERNAL_ERROR", status: "error" };

/** Day and night, as the CRM page tells of them, and the height of the frame. */
export const appearance = {
  night: { title: "CRM by night", setup: () => ({ mode: "night" }) },
  "mode-other": { title: "Mode that nobody published", setup: () => ({ mode: "dusk" }) },
  "preference-absent": {
    title: "SDK without getUserPreference",
    setup: () => ({ mode: "night" }),
    frame: { sdk: "nopreference" },
  },
  "preference-refused": {
    title: "getUserPreference refused",
    setup: () => ({ mode: "night" }),
    faults: [{ on: preference, kind: "reject", data: error }],
  },
  "preference-unanswered": {
    title: "getUserPreference never answered",
    setup: () => ({ mode: "night" }),
    faults: [{ on: preference, kind: "never" }],
  },
  "preference-odd": {
    title: "getUserPreference answers something else",
    faults: [{ on: preference, kind: "replace", data: { mode: { name: "night" } } }],
  },
  "resize-absent": { title: "SDK without UI.Resize", frame: { sdk: "noresize" } },
  "resize-throws": { title: "UI.Resize throws, as in SDK 1.0", frame: { sdk: "resizethrows" } },
  "resize-refused": {
    title: "UI.Resize refused",
    faults: [{ on: { event: "UI" }, kind: "reject", data: error }],
  },
  "resize-unanswered": {
    title: "UI.Resize never answered",
    faults: [{ on: { event: "UI" }, kind: "never" }],
  },
} as const satisfies Record<string, Stage>;
