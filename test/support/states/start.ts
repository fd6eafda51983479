import { find } from "../widget/person";
import { skippingClock } from "../widget/skip-clock";
import type { ScreenState } from "./scene";

const connection = "calls_preferences";

/** Before the switches: the start, and what the person has to do first. */
export const startStates: readonly ScreenState[] = [
  {
    name: "loading",
    options: { sdk: "hang" },
    async reach({ crm, say }) {
      // The first paint is static English; a stored language follows right after it.
      await crm.frame.waitForFunction(
        (title) => document.querySelector("h1")?.textContent === title,
        {},
        say("page.title"),
      );
    },
  },
  {
    name: "sdk-missing",
    options: { sdk: "missing" },
    reach: ({ sees, say }) => sees(say("problem.sdk-failed")),
  },
  {
    name: "sdk-slow",
    options: { sdk: "hang", prepare: skippingClock },
    reach: ({ seesLater, say }) => seesLater(say("problem.sdk-slow")),
  },
  {
    name: "crm-silent",
    options: { stage: "crm-silent", prepare: skippingClock },
    reach: ({ seesLater, say }) => seesLater(say("problem.crm-silent")),
  },
  {
    name: "not-in-crm",
    alone: true,
    reach: ({ sees, say }) => sees(say("problem.not-in-crm")),
  },
  {
    name: "host-question",
    options: { crmOrigin: "https://crm.larkspur.example" },
    async reach({ crm, say }) {
      await find(crm, "combobox", say("host.label"));
    },
  },
  {
    name: "wrong-api-host",
    options: { stage: "wrong-api-host" },
    reach: ({ sees, say }) => sees(say("problem.wrong-host")),
  },
  {
    name: "guide",
    options: { stage: "connection-unknown" },
    async reach({ sees, press, say }) {
      await sees(say("guide.consent", { organisation: "Larkspur Trading" }));
      await press("DisclosureTriangle", say("guide.send"));
      await press("DisclosureTriangle", say("guide.other"));
    },
  },
  {
    name: "guide-with-own-permissions",
    options: { stage: "zrc" },
    async reach({ sees, say }) {
      await sees(say("guide.ownWhy"));
      await sees(say("guide.consent", { organisation: "Larkspur Trading" }));
    },
  },
  {
    name: "guide-not-authorised",
    options: { stage: "zrc-connection-details" },
    reach: ({ sees, say }) => sees(say("guide.isUnauthorised", { connection })),
  },
  {
    name: "guide-not-connected",
    options: { stage: "connection-unauthorised" },
    reach: ({ sees, say }) => sees(say("problem.INVALID_TOKEN", { connection })),
  },
  {
    name: "guide-unknown-name",
    options: { stage: "zrc-connection-unknown" },
    reach: ({ sees, say }) => sees(say("guide.isUnknown", { connection })),
  },
  {
    name: "guide-for-a-scope",
    options: { stage: "scope-missing" },
    reach: ({ sees, say }) => sees(say("guide.title")),
  },
];
