import { ruleList } from "../../../src/simulator/stages/rules";
import type { Framed } from "../page/framed";
import { startOf } from "../widget/words";

/** A picture: a stage of the local CRM, and what to press in it. */
export interface Screenshot {
  readonly stage: string;
  /** Brings the widget to the pictured state. */
  readonly act?: (crm: Framed) => Promise<unknown>;
  /** Words that show that the picture can be taken. */
  readonly until: string;
  /** Height of the frame in CSS pixels, if that of `frameSize` is too small. */
  readonly height?: number;
}

/**
 * Size of the frame in CSS pixels. The widget just fills this width. A picture is as high as its content,
 * and has two pixels per CSS pixel.
 */
export const frameSize = { width: 672, height: 820 };

/** Screenshots of the listing, by name: marketplace/images/screenshot-<name>.png. */
export const screenshots: Readonly<Record<string, Screenshot>> = {
  switches: { stage: "both-shown", until: startOf("details.version") },
  confirmation: {
    stage: "workflow",
    act: ({ frame }) => frame.locator("#show_to_number").click(),
    until: startOf("guard.found"),
  },
  locked: { stage: "from-required", until: startOf("guard.required") },
  "read-only": {
    stage: "someone-elses-connection",
    until: startOf("permissions.someone").slice(0, 10),
  },
};

/** Pictures of the README, by name: docs/<name>.png. */
export const readmePictures: Readonly<Record<string, Screenshot>> = {
  // What may make Zoho refuse, and what will change.
  confirmation: {
    stage: "used-in-list-views",
    height: 1600,
    async act({ page, frame }) {
      await page.evaluate(
        (found) => {
          window.simulator.organisation.settings.rules.push(...found);
        },
        ruleList("workflow", "webhook"),
      );
      await frame.locator("#show_to_number").click();
    },
    until: startOf("guard.found"),
  },
  lock: { stage: "required-in-three-layouts", height: 1600, until: startOf("guard.required") },
};
