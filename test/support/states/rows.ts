import type { Page } from "puppeteer-core";
import { settings } from "../../../src/widget/settings";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { holding, returnAfter } from "../guard/seen";
import { addFault, changeElsewhere, hold, rule } from "../widget/crm-side";
import { find } from "../widget/person";
import { skippingClock } from "../widget/skip-clock";
import type { Scene, ScreenState } from "./scene";

const hidden = { stage: "both-hidden" };

const hideBoth = (page: Page) =>
  page.evaluate(() => {
    window.simulator.organisation.settings.preferences = {
      show_from_number: false,
      show_to_number: false,
    };
  });

/** The last line of the page, which comes with the lazy chunk. */
const version = (say: Scene["say"]) => say("details.version", { value: __VERSION__ });

/** The states of a row. */
export const rowStates: readonly ScreenState[] = [
  {
    name: "both-shown",
    async reach({ crm, from, to, sees, say }) {
      await find(crm, "switch", from);
      await find(crm, "switch", to);
      await sees(version(say));
    },
  },
  {
    name: "both-hidden",
    options: hidden,
    async reach({ say, sees }) {
      await sees(say("switch.off"));
      await sees(version(say));
    },
  },
  {
    name: "showing-and-waiting",
    options: hidden,
    async reach({ crm, press, sees, say, from, to }) {
      await hold(crm, "PUT");
      await press("switch", from);
      await press("switch", to);
      await sees(say("row.waiting", { field: to }));
      await sees(say("switch.showing"));
    },
  },
  {
    name: "hiding",
    async reach({ crm, hide, sees, say, from }) {
      await hold(crm, "PUT");
      await hide(from);
      await sees(say("switch.hiding"));
    },
  },
  {
    name: "saving-slowly",
    options: { prepare: skippingClock },
    async reach({ crm, hide, seesLater, say, from }) {
      await hold(crm, "PUT");
      await hide(from);
      await seesLater(say("row.saving", { field: from }));
    },
  },
  {
    name: "waiting-for-permissions",
    options: { beforeFrame: holding({ path: apiPath("users") }), stage: "both-hidden" },
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      await sees(say("row.waitingPermissions", { field: from }));
    },
  },
  {
    name: "waiting-for-the-rate-limit",
    options: hidden,
    async reach({ crm, press, sees, say, from }) {
      await addFault(crm, rule("PUT", "api-error", { code: "TOO_MANY_REQUESTS", retryAfter: 600 }));
      await press("switch", from);
      const [start = ""] = say("problem.TOO_MANY_REQUESTS.wait", { time: "|" }).split("|");
      await sees(start);
      await press("switch", from);
      await sees(say("switch.waiting"));
    },
  },
  {
    name: "not-confirmed",
    async reach({ crm, hide, sees, say, from }) {
      await addFault(crm, rule("PUT", "api-error", { code: "INTERNAL_ERROR" }));
      await hide(from);
      await sees(say("row.doubt", { field: from }));
    },
  },
  {
    name: "unknown",
    options: { prepare: skippingClock },
    async reach({ crm, hide, seesLater, press, say, from }) {
      await find(crm, "switch", from);
      await addFault(crm, rule("PUT", "unreadable"));
      await addFault(crm, rule("GET", "unreadable"));
      await hide(from);
      await seesLater(say("row.unknown", { field: from }));
      await press("DisclosureTriangle", say("details.summary"));
    },
  },
  {
    // Without where it is now: see where-it-is-now.
    name: "saved-shown",
    options: { stage: "layouts-failing", beforeFrame: hideBoth },
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      await sees(say("row.shown", { field: from }));
      await sees(say("row.layouts"));
    },
  },
  {
    name: "saved-hidden",
    async reach({ hide, sees, say, to }) {
      await hide(to);
      await sees(say("row.hidden", { field: to }));
    },
  },
  {
    name: "changed-elsewhere",
    async reach({ crm, sees, say, from, to }) {
      await find(crm, "switch", from);
      await changeElsewhere(crm, "show_from_number", false);
      await returnAfter(crm, settings.limits.reread);
      await sees(say("row.changedHidden", { field: from }));
      await changeElsewhere(crm, "show_to_number", false);
      await changeElsewhere(crm, "show_from_number", true);
      await returnAfter(crm, settings.limits.reread);
      await sees(say("row.changedShown", { field: from }));
      await sees(say("row.changedHidden", { field: to }));
    },
  },
  {
    name: "not-changed",
    options: { prepare: skippingClock, stage: "changes-nothing" },
    async reach({ hide, press, seesLater, say, from }) {
      await hide(from);
      await seesLater(say("row.stillShown", { field: from }));
      await press("DisclosureTriangle", say("details.summary"));
    },
  },
];
