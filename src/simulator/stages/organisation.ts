import type { Stage } from "../stage";
import { standard } from "./layouts";

/** Properties of the organisation itself. */
export const organisation = {
  "both-shown": {
    title: "Both fields shown",
    shows: "An ordinary organisation: nothing uses the fields, and both can be hidden and shown.",
  },
  "both-hidden": {
    title: "Both fields hidden",
    shows: "Neither field exists in the Calls module. Showing them needs no question.",
    setup: () => ({ preferences: { show_from_number: false, show_to_number: false } }),
  },
  "from-required": {
    title: "From Number required",
    shows: "Its switch is locked while layout Standard requires it.",
    setup: () => ({ layouts: [standard("From_Number__s")] }),
  },
  "to-required": {
    title: "To Number required",
    shows: "Its switch is locked while layout Standard requires it.",
    setup: () => ({ layouts: [standard("To_Number__s")] }),
  },
  "used-in-rule": {
    title: "To Number used in a validation rule",
    shows: "Hide To Number: Zoho refuses, and does not say which rule it means.",
    setup: () => ({
      rules: [
        {
          id: "3361265000001300007",
          kind: "validation rule",
          name: "To Number must be E.164",
          active: true,
          fields: ["To_Number__s"],
        },
      ],
    }),
  },
  telephony: {
    title: "Telephony installed",
    shows: "Zoho refuses to hide either field while a telephony integration uses them.",
    setup: () => ({ telephony: true }),
  },
  booking: {
    title: "Calendar booking for calls",
    shows: "Zoho refuses to hide To Number while calendar booking uses it.",
    setup: () => ({ booking: true }),
  },
  "insists-on-both": {
    title: "API wants both preferences",
    shows: "Every change must name both values, as Zoho's older documents have it.",
    setup: () => ({ insistsOnBoth: true }),
  },
  "changed-elsewhere": {
    title: "Changed by another administrator",
    shows:
      "Another administrator hides From Number after 5 s. Come back to the tab later than 30 s after it was read.",
    events: [{ ms: 5000, at: "changed-elsewhere", preference: "show_from_number", shown: false }],
  },
  "not-supported": {
    title: "Edition without it",
    shows: "The edition of this organisation has no Calls Preferences.",
    setup: () => ({ supported: false }),
  },
} as const satisfies Record<string, Stage>;
