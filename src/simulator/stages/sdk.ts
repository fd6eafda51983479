import type { Stage } from "../stage";
import { wrapIn } from "../wire/envelopes";
import { beyond, first } from "./first";

/** How the SDK and the CRM page behave. */
export const sdk = {
  "sdk-missing": { title: "SDK missing", frame: { sdk: "missing" } },
  "sdk-slow": { title: "SDK after 4 s", frame: { sdk: "slow" } },
  "sdk-late": { title: "SDK after 12 s", frame: { sdk: "late" } },
  "register-early": { title: "SDK registers before init()", frame: { sdk: "early" } },
  "crm-silent": {
    title: "CRM page silent",
    faults: [{ on: { event: "REGISTER" }, kind: "never" }],
  },
  "crm-late": {
    title: "CRM page answers too late",
    faults: [{ on: { event: "REGISTER" }, kind: "delay", ms: beyond.handshake }],
  },
  "context-twice": {
    title: "SET_CONTEXT twice",
    faults: [{ on: { event: "REGISTER" }, kind: "twice" }],
  },
  "context-elsewhere": {
    title: "SET_CONTEXT from another window only",
    faults: [{ on: { event: "REGISTER" }, kind: "other-window" }],
  },
  "answers-forged": {
    title: "Another window answers first, with both hidden",
    faults: [
      {
        on: { event: "CRM_CONNECTION" },
        kind: "forged-first",
        data: wrapIn(
          "E2",
          {
            status: 200,
            body: { call_preferences: { show_from_number: false, show_to_number: false } },
          },
          "object",
        ).data,
      },
    ],
  },
  "answers-out-of-order": {
    title: "First GET answered after the next answer",
    faults: [first("GET", "overtaken")],
  },
  "no-page-load": { title: "PageLoad never comes", frame: { context: { pageLoad: false } } },
  handshake: { title: "No serviceOrigin, __HANDSHAKE__ instead", frame: { handshake: true } },
  "zdk-silent": {
    title: "SDK's question for ZDK never answered",
    faults: [{ on: { event: "ZDK_EVENT" }, kind: "never" }],
  },
  "zdk-blocked": {
    title: "SDK adds a script that is blocked",
    frame: { context: { zdkUrl: "https://zdk.invalid/client.js" } },
  },
  "outside-a-frame": { title: "Outside a frame", frame: { outside: true } },
} as const satisfies Record<string, Stage>;
