import type { Stage } from "../stage";
import { standard } from "./layouts";

/** Which organisation this is, and how it names things. */
export const where = {
  "sandbox-name": {
    title: "Sandbox with a name of its own in paths",
    shows: 'Setup links carry the sandbox\'s name, not "org" with a number.',
    sandboxPage: true,
    setup: () => ({
      name: "Larkspur Trading",
      sandbox: true,
      zgid: "20055667788",
      domainName: "larkspursandbox",
      layouts: [standard("From_Number__s")],
    }),
  },
  "renamed-field": {
    title: "From Number renamed",
    shows: 'The organisation calls the field "Caller\'s line". The row should show both names.',
    setup: () => ({ labels: { From_Number__s: "Caller's line" } }),
  },
  sandbox: {
    title: "Sandbox",
    shows:
      "The page stands under a sandbox's name, and the widget says Sandbox beside the organisation and in the question.",
    setup: () => ({ name: "Larkspur Trading", sandbox: true, zgid: "20055667788" }),
    sandboxPage: true,
  },
} as const satisfies Record<string, Stage>;
