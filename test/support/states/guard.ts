import { settings } from "../../../src/widget/settings";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { holding, mendAll, returnAfter } from "../guard/seen";
import { addFault, rule } from "../widget/crm-side";
import { eventually } from "../widget/eventually";
import { find } from "../widget/person";
import { text } from "../widget/screen";
import type { Scene, ScreenState } from "./scene";

const locked = "required-in-one-of-three";

/** The accessible name of a button in a list, which contains the item's name. */
function inPlace({ say }: Scene, key: "cure.make" | "cure.undo", layout: string): string {
  const place = say("guard.place", {
    layout: `\u2068${layout}\u2069`,
    section: "\u2068Call Information\u2069",
  });
  return `${say(key)}: ${place}`;
}

async function seesLock({ sees, say, from }: Scene): Promise<void> {
  await sees(say("guard.locked", { field: from }));
  const place = say("guard.place", { layout: "Support", section: "Call Information" });
  await sees(say("guard.required", { place }));
}

async function askCure({ sees, press, say, from }: Scene): Promise<void> {
  await sees(say("guard.locked", { field: from }));
  await press("button", say("cure.makeAll", { count: "2" }));
  await sees(say("cure.title", { field: from }));
}

/** What the guard shows: locks, the confirmation, and refusals. */
export const guardStates: readonly ScreenState[] = [
  { name: "locked", options: { stage: locked }, reach: seesLock },
  {
    name: "locked-details-open",
    options: { stage: locked },
    async reach(scene) {
      await seesLock(scene);
      await scene.press("DisclosureTriangle", scene.say("details.summary"));
      await scene.sees(scene.say("guard.anyway"));
    },
  },
  {
    name: "unlocked",
    options: { stage: locked },
    async reach(scene) {
      await seesLock(scene);
      await mendAll(scene.crm, "show_from_number");
      await returnAfter(scene.crm, settings.limits.relock);
      await scene.sees(scene.say("row.unlocked", { field: scene.from }));
    },
  },
  {
    name: "locked-odd-names",
    options: { stage: "odd-names" },
    async reach({ sees, say, from }) {
      await sees(say("guard.locked", { field: from }));
      await sees('<img src=x onerror="document.title=1"> & Co');
    },
  },
  {
    name: "locked-with-everything-that-uses-it",
    options: { stage: "everything-at-once" },
    async reach({ crm, press, sees, say, from }) {
      await sees(say("guard.locked", { field: from }));
      await press("button", say("guard.everything"));
      await eventually(() => text(crm)).toContain(say("guard.copy"));
    },
  },
  {
    name: "asking-in-two-groups",
    options: { stage: "used-in-list-views" },
    async reach({ press, sees, say, to }) {
      await press("switch", to);
      await sees(say("guard.change"));
      await sees(say("guard.copy"));
    },
  },
  {
    name: "cure-asked",
    options: { stage: "required-in-three-layouts" },
    async reach(scene) {
      await askCure(scene);
    },
  },
  {
    name: "cured-in-two-of-three",
    options: { stage: "required-in-three-layouts" },
    async reach(scene) {
      await askCure(scene);
      await scene.press("button", scene.say("cure.make"));
      await find(scene.crm, "button", inPlace(scene, "cure.undo", "Sales"));
    },
  },
  {
    name: "cure-failed",
    options: { stage: "cure-refused" },
    async reach(scene) {
      const { sees, press, say } = scene;
      await press("button", inPlace(scene, "cure.make", "Standard"));
      await press("button", say("cure.make"));
      await sees(say("cure.notAccepted"));
    },
  },
  {
    name: "where-it-is-now",
    options: { stage: "shown-in-some-layouts" },
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      const place = say("guard.place", { layout: "Standard", section: "Call Information" });
      await sees(say("where.in", { layouts: place }));
    },
  },
  {
    name: "asking-while-checking",
    options: { beforeFrame: holding({ path: apiPath("settings/automation/workflow_rules") }) },
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      await sees(say("guard.checking", { field: from }));
    },
  },
  {
    name: "asking-nothing-found",
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      await sees(say("guard.clear", { field: from }));
    },
  },
  {
    name: "asking-found",
    options: { stage: "workflow" },
    async reach({ press, sees, say, to }) {
      await press("switch", to);
      await sees(say("guard.found", { count: "1" }));
      await press("DisclosureTriangle", say("guard.unchecked"));
      await sees(say("gap.booking"));
    },
  },
  {
    name: "asking-unchecked",
    options: { stage: "basic-scopes" },
    async reach({ press, sees, say, to }) {
      await press("switch", to);
      await sees(say("guard.partly", { field: to }));
      await press("DisclosureTriangle", say("guard.unchecked"));
      await sees(say("gap.telephony"));
    },
  },
  {
    name: "asking-in-a-sandbox",
    options: { stage: "sandbox", crmOrigin: "https://crmsandbox.zoho.eu" },
    async reach({ press, sees, say, from }) {
      await press("switch", from);
      await sees(say("guard.clear", { field: from }));
    },
  },
  {
    name: "asking-everything-found",
    options: { stage: "everything-at-once" },
    async reach({ press, sees, say, from }) {
      await sees(say("guard.locked", { field: from }));
      await press("DisclosureTriangle", say("details.summary"));
      await press("button", say("guard.anyway"));
      await sees(say("guard.found", { count: "2" }));
    },
  },
  {
    name: "refused-nothing-found",
    options: { stage: "nothing-visible" },
    async reach({ hide, sees, say, to }) {
      await hide(to);
      await sees(say("problem.NOT_ALLOWED"));
      await sees(say("gap.booking"));
    },
  },
  {
    name: "refused-found-details-open",
    options: { stage: "workflow" },
    async reach({ hide, sees, press, say, to }) {
      await hide(to);
      await sees(say("problem.NOT_ALLOWED"));
      await sees(say("guard.found", { count: "1" }));
      await press("DisclosureTriangle", say("details.summary"));
      await sees(say("details.code", { value: "NOT_ALLOWED" }));
    },
  },
  {
    name: "refused-for-want-of-a-scope",
    options: { stage: "put-scope-missing" },
    async reach({ hide, sees, say, from }) {
      await hide(from);
      await sees(say("row.stillShown", { field: from }));
    },
  },
  {
    name: "refused-no-permission",
    async reach({ crm, hide, sees, say, from }) {
      await addFault(crm, rule("PUT", "api-error", { code: "NO_PERMISSION" }));
      await hide(from);
      await sees(say("problem.NO_PERMISSION"));
    },
  },
];
