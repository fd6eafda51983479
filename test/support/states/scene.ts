import type { CrmOptions, WidgetInCrm } from "../page/crm";
import { eventually } from "../widget/eventually";
import { find, type Role } from "../widget/person";
import { text } from "../widget/screen";
import { inTime } from "../widget/skip-clock";
import type { Words } from "./words";

/** A page that is brought into a state, in any language. */
export interface Scene extends Words {
  readonly crm: WidgetInCrm;
  press(role: Role, name: string): Promise<void>;
  /** Waits until these words are visible. */
  sees(words: string): Promise<void>;
  /** The same if the widget waits for one of its limits: advances its clock until then. */
  seesLater(words: string): Promise<void>;
  /** Presses a switch that is on, and confirms that its field will be hidden. */
  hide(field: string): Promise<void>;
}

/** A state that a person can see: how to open the page, and what to do there. */
export interface ScreenState {
  /** Unique; also the name of the picture's file. */
  readonly name: string;
  readonly options?: CrmOptions;
  /** The widget's page outside a frame; its words are the static ones. */
  readonly alone?: true;
  /** Brings the widget into the state, and waits for it. */
  reach(scene: Scene): Promise<void>;
}

const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");

export function sceneOf(crm: WidgetInCrm, words: Words): Scene {
  // Not by mouse: the frame grows and content arrives late, and a press that misses is another test's
  // concern.
  const press: Scene["press"] = async (role, name) => {
    const element = await find(crm, role, name);
    await element.evaluate((one) => one instanceof HTMLElement && one.click());
  };
  return {
    ...words,
    crm,
    press,
    sees: (given) => eventually(async () => plain(await text(crm))).toContain(plain(given)),
    seesLater: (given) => inTime(crm, async () => plain(await text(crm))).toContain(plain(given)),
    async hide(field) {
      await press("switch", field);
      await press("button", words.say("confirm.hide", { field }));
    },
  };
}
