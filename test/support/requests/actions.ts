import { settings } from "../../../src/widget/settings";
import { read } from "../guard/seen";
import type { WidgetInCrm } from "../page/crm";
import { eventually } from "../widget/eventually";
import { find, person } from "../widget/person";
import { alerts, statusOf, switches } from "../widget/screen";
import { skip } from "../widget/skip-clock";
import { from, say, to } from "../widget/words";

/** An action whose requests are counted, with the reason for their number. */
export interface Action {
  readonly name: string;
  /** Why there are not fewer requests. */
  readonly why: string;
  /** Prepares the CRM before the widget opens; by default both fields are shown. */
  readonly before?: (crm: WidgetInCrm) => Promise<void>;
  /** Performs the action until a person sees that it is over; opening the widget has nothing to do. */
  readonly act?: (crm: WidgetInCrm) => Promise<void>;
}

const tenMinutes = 600_000;

/** In the order of the table. */
export const actions: readonly Action[] = [
  {
    name: "open",
    why:
      "Requests: the setting, and whose connection it is. Other messages: two that the SDK sends itself to " +
      "shake hands; organisation, layouts as the person sees them, day or night; over a connection the " +
      "person to compare with; with own permissions the address of CRM.",
  },
  {
    name: "show a field",
    why:
      "The PUT, whose answer holds no values, and the GET that confirms it. Other message: the layouts " +
      "once more, to say where the field is now.",
    before: (crm) => setBoth(crm, false),
    async act(crm) {
      await person(crm, "mouse").press("switch", from);
      await eventually(() => statusOf(crm, from)).toBe(say("row.shown", { field: from }));
    },
  },
  {
    name: "ask to hide a field",
    why:
      "One for each list that the checks read, two for actions: those of Calls, and those that act on related " +
      "calls. One that tells whether there can be blueprints, and one more for each blueprint and webhook that " +
      "there is. Other messages: the list views, and each of them. Asked again after half a minute at the " +
      "earliest.",
    async act(crm) {
      await person(crm, "mouse").press("switch", from);
    },
  },
  {
    name: "hide it then",
    why: "The PUT, whose answer holds no values, and the GET that confirms it.",
    async before(crm) {
      await person(crm, "mouse").press("switch", from);
    },
    async act(crm) {
      await person(crm, "mouse").press("button", say("confirm.hide", { field: from }));
      await eventually(() => statusOf(crm, from)).toBe(say("row.hidden", { field: from }));
    },
  },
  {
    name: "hide it, and Zoho refuses",
    why: "The PUT, and the GET that confirms what is still there. The checks were made when it was asked.",
    async before(crm) {
      await crm.page.evaluate(() => {
        window.simulator.organisation.settings.unseenUses = ["From_Number__s"];
      });
      await person(crm, "mouse").press("switch", from);
    },
    async act(crm) {
      await person(crm, "mouse").press("button", say("confirm.hide", { field: from }));
      await eventually(() => alerts(crm)).not.toEqual([]);
    },
  },
  {
    name: "make a field optional in a layout",
    why: "The PATCH, whose answer holds no values, and the GET of the layouts that confirms it: so much for each layout.",
    async before(crm) {
      await crm.page.evaluate(() => {
        for (const layout of window.simulator.organisation.settings.layouts) {
          layout.required = ["From_Number__s"];
        }
        window.simulator.reload();
      });
      // Beside a layout the button tells its place as well.
      const place = say("guard.place", {
        layout: "\u2068Standard\u2069",
        section: "\u2068Call Information\u2069",
      });
      await person(crm, "mouse").press("button", `${say("cure.make")}: ${place}`);
      await find(crm, "button", say("cure.leave"));
    },
    async act(crm) {
      await person(crm, "mouse").press("button", say("cure.make"));
      const place = "Standard › Call Information";
      await eventually(() => read(crm)).toContain(say("cure.done", { field: from, place }));
    },
  },
  {
    name: "return to the tab after half a minute",
    why: "The GET, because somebody else may have changed it; day or night, for the same reason.",
    async act(crm) {
      await skip(crm, settings.limits.reread);
      await comeBack(crm);
    },
  },
  { name: "return sooner", why: "", act: comeBack },
  { name: "ten minutes idle", why: "", act: (crm) => skip(crm, tenMinutes) },
];

async function setBoth(crm: WidgetInCrm, shown: boolean): Promise<void> {
  await crm.page.evaluate((value) => {
    Object.assign(window.simulator.organisation.settings.preferences, {
      show_from_number: value,
      show_to_number: value,
    });
    window.simulator.reload();
  }, shown);
  await eventually(() => switches(crm)).toEqual({ [from]: shown, [to]: shown });
}

/** Dispatches the events of a browser. */
async function comeBack({ frame }: WidgetInCrm): Promise<void> {
  await frame.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("focus"));
  });
}
