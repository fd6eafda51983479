import type { Organisation } from "../../src/simulator/organisation/organisation";
import { settings } from "../../src/widget/settings";
import { button, element } from "../faults/memory/controls";
import type { InMemory } from "../faults/memory/open";
import type { Screen } from "../faults/screen";

/** An action whose requests are counted, with the reason for their number. */
export interface Action {
  readonly name: string;
  /** Why there are not fewer requests. */
  readonly why: string;
  /** How the organisation is when the widget opens; by default both fields are shown. */
  readonly given?: (organisation: Organisation) => void;
  /** Leads to where the action begins. */
  readonly before?: (crm: InMemory) => void;
  /** Opening the widget needs none. */
  readonly act?: (crm: InMemory) => void | Promise<void>;
  /** What is on the screen then, so that it is this action whose requests are counted. */
  readonly see?: Partial<Screen>;
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
    given({ settings: { preferences } }) {
      preferences.show_from_number = false;
    },
    act: pressSwitch,
    see: { switches: "on, on", from: "row.shown" },
  },
  {
    name: "ask to hide a field",
    why:
      "One for each list that the checks read, two for actions: those of Calls, and those that act on related " +
      "calls. One that tells whether there can be blueprints, and one more for each blueprint and webhook that " +
      "there is. Other messages: the list views, and each of them. Asked again after half a minute at the " +
      "earliest.",
    act: pressSwitch,
    see: { switches: "on, on", asks: "confirm.hide" },
  },
  {
    name: "hide it then",
    why: "The PUT, whose answer holds no values, and the GET that confirms it.",
    before: pressSwitch,
    act: hide,
    see: { switches: "off, on", from: "row.hidden" },
  },
  {
    name: "hide it, and Zoho refuses",
    why: "The PUT, and the GET that confirms what is still there. The checks were made when it was asked.",
    given(organisation) {
      organisation.settings.unseenUses = ["From_Number__s"];
    },
    before: pressSwitch,
    act: hide,
    see: { switches: "on, on", from: "row.stillShown problem.NOT_ALLOWED guard.hiddenUse" },
  },
  {
    name: "make a field optional in a layout",
    why: "The PATCH, whose answer holds no values, and the GET of the layouts that confirms it: so much for each layout.",
    given({ settings: { layouts } }) {
      for (const layout of layouts) layout.required = ["From_Number__s"];
    },
    before: (crm) => button(crm, "cure.make").click(),
    act: (crm) => button(crm, "cure.make").click(),
    see: { from: "row.unlocked cure.done" },
  },
  {
    name: "return to the tab after half a minute",
    why: "The GET, because somebody else may have changed it; day or night, for the same reason.",
    async act(crm) {
      await crm.pass(settings.limits.reread);
      comeBack(crm);
    },
  },
  { name: "return sooner", why: "", act: comeBack },
  { name: "ten minutes idle", why: "", act: (crm) => crm.pass(tenMinutes) },
];

function pressSwitch(crm: InMemory): void {
  element(crm, "#show_from_number").click();
}

function hide(crm: InMemory): void {
  element(crm, ".confirmation button.danger").click();
}

function comeBack({ page }: InMemory): void {
  page.happen("visibilitychange");
  page.happen("focus");
}
