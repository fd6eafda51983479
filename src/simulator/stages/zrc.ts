import type { Stage } from "../stage";

const unknown = { linkName: "another_connection", authorised: true };

/** The SDK's zrc, which needs no connection. */
export const zrc = {
  zrc: {
    title: "zrc there, connection unknown",
    setup: () => ({ connection: { ...unknown } }),
    frame: { sdk: "zrc" },
  },
  "zrc-and-connection": { title: "zrc there, connection ready", frame: { sdk: "zrc" } },
  "zrc-no-permission": {
    title: "zrc there, but the person may not customize",
    setup: () => ({ connection: { ...unknown }, person: { mayCustomize: false } }),
    frame: { sdk: "zrc" },
  },
  "zrc-connection-details": {
    title: "zrc can authorise the connection",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-connection-unknown": {
    title: "zrc can tell that the connection is unknown",
    setup: () => ({ connection: { ...unknown } }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-consent-refused": {
    title: "Consent to the connection refused",
    setup: () => ({
      connection: { linkName: null, authorised: false, consent: "refused" },
    }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-consent-unanswered": {
    title: "Consent to the connection never answered",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
    faults: [{ on: { event: "CONNECTION_AUTH" }, kind: "never" }],
    frame: { sdk: "zrcconnections" },
  },
} as const satisfies Record<string, Stage>;
