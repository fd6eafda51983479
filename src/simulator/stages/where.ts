import type { Stage } from "../stage";

/** Which organisation this is, and what it calls things. */
export const where = {
  "renamed-field": {
    title: "From Number renamed",
    setup: () => ({ labels: { From_Number__s: "Caller's line" } }),
  },
  sandbox: {
    title: "Sandbox",
    setup: () => ({ name: "Larkspur Trading", sandbox: true, zgid: "20055667788" }),
  },
} as const satisfies Record<string, Stage>;
