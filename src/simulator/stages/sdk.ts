import type { Stage } from "../stage";
import { wrapIn } from "../wire/envelopes";
import { beyond, first } from "./first";

/** How the SDK and the CRM page behave. */
export const sdk = {
  "sdk-missing": {
    title: "SDK missing",
    shows: "The address of the SDK answers 404. The page should say so within a second.",
    frame: { sdk: "missing" },
  },
  "sdk-slow": {
    title: "SDK after 4 s",
    shows: "The SDK comes late, but within the widget's limit of 8 s.",
    frame: { sdk: "slow" },
  },
  "sdk-late": {
    title: "SDK after 12 s",
    shows: "The SDK comes after the limit. The widget should recover by itself.",
    frame: { sdk: "late" },
  },
  "register-early": {
    title: "SDK registers before init()",
    shows: "As SDK 1.5 may do. The widget should not notice.",
    frame: { sdk: "early" },
  },
  "crm-silent": {
    title: "CRM page silent",
    shows:
      "The CRM page never answers the handshake, as when the widget stands in some other page.",
    faults: [{ on: { event: "REGISTER" }, kind: "never" }],
  },
  "crm-late": {
    title: "CRM page answers too late",
    shows: "The handshake ends after the widget's limit. The widget should recover by itself.",
    faults: [{ on: { event: "REGISTER" }, kind: "delay", ms: beyond.handshake }],
  },
  "context-twice": {
    title: "SET_CONTEXT twice",
    shows: "The CRM page answers the handshake twice. The widget should not notice.",
    faults: [{ on: { event: "REGISTER" }, kind: "twice" }],
  },
  "context-elsewhere": {
    title: "SET_CONTEXT from another window only",
    shows: "A stranger answers in the CRM page's place. The widget should not believe it.",
    faults: [{ on: { event: "REGISTER" }, kind: "other-window" }],
  },
  "answers-forged": {
    title: "Another window answers first",
    shows:
      "A stranger says of every read that both fields are hidden. The widget should show what CRM says.",
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
    shows: "Answers overtake each other. Each should settle its own question.",
    faults: [first("GET", "overtaken")],
  },
  "no-page-load": {
    title: "PageLoad never comes",
    shows: "CRM answers the handshake but sends no PageLoad. The widget should not wait for it.",
    frame: { context: { pageLoad: false } },
  },
  handshake: {
    title: "No serviceOrigin, __HANDSHAKE__ instead",
    shows: "As newer CRM pages do: the frame's address does not name the CRM page, a message does.",
    frame: { handshake: true },
  },
  "zdk-silent": {
    title: "SDK's question for ZDK never answered",
    shows:
      "The SDK's start hangs because CRM does not name its second script. The limit of 8 s should end the wait.",
    faults: [{ on: { event: "ZDK_EVENT" }, kind: "never" }],
  },
  "zdk-blocked": {
    title: "SDK adds a script that is blocked",
    shows: "The page's rules block the SDK's second script, which the widget does not need.",
    frame: { context: { zdkUrl: "https://zdk.invalid/client.js" } },
  },
  "outside-a-frame": {
    title: "Outside a frame",
    shows: "The widget's page is opened by itself and should say that it belongs into Zoho CRM.",
    frame: { outside: true },
  },
} as const satisfies Record<string, Stage>;
