import type { Stage } from "../stage";

const preference = { event: "CONFIG", type: "USER_PREFERENCE" };
const error = { code: "INTERNAL_ERROR", status: "error" };

/** Day and night mode from CRM, and the height of the frame. */
export const appearance = {
  night: {
    title: "CRM by night",
    shows:
      "The person's mode in CRM is night: the widget should be dark as soon as CRM has told it.",
    setup: () => ({ mode: "night" }),
  },
  "mode-other": {
    title: "A mode that nobody published",
    shows: 'CRM names the mode "dusk". The widget should follow the browser.',
    setup: () => ({ mode: "dusk" }),
  },
  "preference-absent": {
    title: "SDK without getUserPreference",
    shows:
      "As before SDK 1.4: CRM is by night and cannot say so. The widget should follow the browser.",
    setup: () => ({ mode: "night" }),
    frame: { sdk: "nopreference" },
  },
  "preference-refused": {
    title: "getUserPreference refused",
    shows: "CRM is by night and refuses to say so. The widget should follow the browser.",
    setup: () => ({ mode: "night" }),
    faults: [{ on: preference, kind: "reject", data: error }],
  },
  "preference-unanswered": {
    title: "getUserPreference never answered",
    shows: "CRM never says whether it is day or night. Nothing should wait for it.",
    setup: () => ({ mode: "night" }),
    faults: [{ on: preference, kind: "never" }],
  },
  "preference-odd": {
    title: "getUserPreference answers something else",
    shows: "The mode comes as an object instead of a word. The widget should follow the browser.",
    faults: [{ on: preference, kind: "replace", data: { mode: { name: "night" } } }],
  },
  "resize-absent": {
    title: "SDK without UI.Resize",
    shows: "The frame keeps its height, and the widget scrolls inside it.",
    frame: { sdk: "noresize" },
  },
  "resize-throws": {
    title: "UI.Resize throws, as in SDK 1.0",
    shows: "The frame keeps its height, and the widget scrolls inside it without a word.",
    frame: { sdk: "resizethrows" },
  },
  "resize-refused": {
    title: "UI.Resize refused",
    shows: "CRM refuses another size. The widget should scroll and say nothing.",
    faults: [{ on: { event: "UI" }, kind: "reject", data: error }],
  },
  "resize-unanswered": {
    title: "UI.Resize never answered",
    shows: "CRM never answers the question for another size. Nothing should wait for it.",
    faults: [{ on: { event: "UI" }, kind: "never" }],
  },
} as const satisfies Record<string, Stage>;
