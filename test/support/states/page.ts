import { settings } from "../../../src/widget/settings";
import { returnAfter } from "../guard/seen";
import { addFault, rule } from "../widget/crm-side";
import { find } from "../widget/person";
import { skippingClock } from "../widget/skip-clock";
import type { ScreenState } from "./scene";

const connection = "calls_preferences";

/** What concerns the whole page: where it is, whose permissions it uses, and the banner. */
export const pageStates: readonly ScreenState[] = [
  {
    name: "sandbox",
    options: { stage: "sandbox", crmOrigin: "https://crmsandbox.zoho.eu" },
    reach: ({ sees, say }) => sees(say("page.sandbox")),
  },
  {
    name: "renamed-field",
    options: { stage: "renamed-field" },
    reach: ({ sees, say }) => sees(say("field.renamed", { label: "Caller's line" })),
  },
  {
    name: "languages",
    async reach({ crm, say }) {
      await find(crm, "combobox", say("language.label"));
    },
  },
  {
    name: "read-only-someone-else",
    options: { stage: "someone-elses-connection" },
    reach: ({ sees, say }) => sees(say("permissions.someone", { who: "Second Admin", connection })),
  },
  {
    name: "read-only-other-organisation",
    options: { stage: "other-organisation" },
    reach: ({ sees, say }) => sees(say("permissions.organisation", { connection })),
  },
  {
    name: "read-only-unclear",
    options: { stage: "permissions-hidden" },
    reach: ({ sees, say }) => sees(say("permissions.unclear", { connection })),
  },
  {
    name: "permissions-by-another-sign",
    options: { stage: "permissions-unclear" },
    reach: ({ sees, say }) => sees(say("permissions.customizer")),
  },
  {
    name: "own-permissions",
    options: { stage: "zrc", storage: "denied" },
    async reach({ press, sees, say }) {
      await press("button", say("guide.own"));
      await sees(say("choice.own"));
      await sees(say("choice.forgotten"));
    },
  },
  {
    name: "out-of-date",
    async reach({ crm, press, sees, say, from }) {
      await find(crm, "switch", from);
      await addFault(crm, rule("GET", "api-error", { code: "INTERNAL_ERROR" }));
      await returnAfter(crm, settings.limits.reread);
      await sees(say("effect.stale"));
      await press("DisclosureTriangle", say("details.summary"));
    },
  },
  {
    name: "offline",
    async reach({ crm, press, sees, say, from, to }) {
      await find(crm, "switch", from);
      await crm.frame.evaluate(() => window.dispatchEvent(new Event("offline")));
      await sees(say("problem.offline"));
      await press("switch", to);
    },
  },
  {
    name: "no-permission",
    options: { stage: "no-permission" },
    async reach({ press, sees, say }) {
      await sees(say("problem.NO_PERMISSION"));
      await press("DisclosureTriangle", say("details.summary"));
    },
  },
  {
    name: "edition-without-it",
    options: { stage: "not-supported" },
    reach: ({ sees, say }) => sees(say("problem.FEATURE_NOT_SUPPORTED")),
  },
  {
    name: "read-failed",
    options: { stage: "server-error" },
    reach: ({ sees, say }) => sees(say("problem.INTERNAL_ERROR")),
  },
  {
    name: "read-rate-limit",
    options: { stage: "rate-limit" },
    reach: ({ sees, say }) => sees(say("effect.read")),
  },
  {
    name: "trying-again",
    options: { stage: "server-error" },
    async reach({ crm, press, sees, say }) {
      await sees(say("problem.INTERNAL_ERROR"));
      await addFault(crm, rule("GET", "never"));
      await press("button", say("action.retry"));
      await sees(say("action.retrying"));
    },
  },
  {
    name: "no-answer",
    options: { stage: "never-answers", prepare: skippingClock },
    reach: ({ seesLater, say }) => seesLater(say("problem.no-answer")),
  },
  {
    name: "part-missing",
    options: { lost: /\/lazy\.[^/]*\.js$/ },
    reach: ({ sees, say }) => sees(say("problem.part-missing")),
  },
];
