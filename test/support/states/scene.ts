import type { CrmOptions, WidgetInCrm } from "../page/crm";
import { eventually } from "../widget/eventually";
import { find, type Role } from "../widget/person";
import { text } from "../widget/screen";
import { inTime } from "../widget/skip-clock";
import type { Words } from "./words";

/** A page on which a state is to be brought about, in whichever language it speaks. */
export interface Scene extends Words {
  readonly crm: WidgetInCrm;
  press(role: Role, name: string): Promise<void>;
  /** Waits until this can be read. */
  sees(words: string): Promise<void>;
  /** The same, where the widget waits for a limit of its own: its clock is put forward until then. */
  seesLater(words: string): Promise<void>;
  /** Presses a switch that is on, and hides its field in spite of the question. */
  hide(field: string): Promise<void>;
}

/** Something that a person can see: how to open the page, and what to do on it. */
export interface ScreenState {
  /** Unique; also the name of the picture's file. */
  readonly name: string;
  readonly options?: CrmOptions;
  /** The widget's page by itself, outside a frame; it speaks the browser's first picture only. */
  readonly alone?: true;
  /** Brings the widget there, and waits until it is. */
  reach(scene: Scene): Promise<void>;
}

const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");

export function sceneOf(crm: WidgetInCrm, words: Words): Scene {
  // Not by mouse: the frame grows and content comes late, and a press that misses is another test's.
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
