import type { Stage } from "../stage";
import { standard } from "./layouts";

/** What the organisation itself is like. */
export const organisation = {
  "both-shown": { title: "Both shown" },
  "both-hidden": {
    title: "Both hidden",
    setup: () => ({ preferences: { show_from_number: false, show_to_number: false } }),
  },
  "from-required": {
    title: "From Number required",
    setup: () => ({ layouts: [standard("From_Number__s")] }),
  },
  "to-required": {
    title: "To Number required",
    setup: () => ({ layouts: [standard("To_Number__s")] }),
  },
  "used-in-rule": {
    title: "To Number used in a validation rule",
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
  telephony: { title: "Telephony installed", setup: () => ({ telephony: true }) },
  booking: { title: "Calendar booking for calls", setup: () => ({ booking: true }) },
  "insists-on-both": {
    title: "API wants both preferences",
    setup: () => ({ insistsOnBoth: true }),
  },
  "changed-elsewhere": {
    title: "Another administrator hides From Number after 5 s",
    elsewhere: { ms: 5000, preference: "show_from_number", shown: false },
  },
  "not-supported": { title: "Edition without it", setup: () => ({ supported: false }) },
} as const satisfies Record<string, Stage>;
