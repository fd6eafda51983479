import type { Stage } from "../stage";

const unknown = { linkName: "another_connection", authorised: true };

/** The SDK's zrc, which needs no connection. */
export const zrc = {
  zrc: {
    title: "No connection, zrc offered",
    shows: "CRM knows no connection, and the SDK can use the person's own permissions instead.",
    setup: () => ({ connection: { ...unknown } }),
    frame: { sdk: "zrc" },
  },
  "zrc-and-connection": {
    title: "Connection ready, zrc there too",
    shows: "The connection works, so the widget should use it.",
    frame: { sdk: "zrc" },
  },
  "zrc-no-permission": {
    title: "zrc without permission",
    shows: "CRM knows no connection, and the person may not customize Zoho CRM.",
    setup: () => ({ connection: { ...unknown }, person: { mayCustomize: false } }),
    frame: { sdk: "zrc" },
  },
  "zrc-connection-details": {
    title: "zrc can authorise the connection",
    shows:
      "The connection is not authorised. The widget can open Zoho's consent, which is granted.",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-connection-unknown": {
    title: "zrc knows that there is no connection",
    shows: "The widget can tell that the link name is unknown, and should offer no consent.",
    setup: () => ({ connection: { ...unknown } }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-consent-refused": {
    title: "Consent refused",
    shows: "The person refuses Zoho's consent. The widget should say so.",
    setup: () => ({
      connection: { linkName: null, authorised: false, consent: "refused" },
    }),
    frame: { sdk: "zrcconnections" },
  },
  "zrc-consent-unanswered": {
    title: "Consent never answered",
    shows: "The person closes Zoho's consent without an answer.",
    setup: () => ({ connection: { linkName: null, authorised: false } }),
    faults: [{ on: { event: "CONNECTION_AUTH" }, kind: "never" }],
    frame: { sdk: "zrcconnections" },
  },
} as const satisfies Record<string, Stage>;
