import type { Framed } from "../page/framed";

/** A screenshot of the listing: a stage of the local CRM, and what is pressed in it. */
export interface Screenshot {
  readonly stage: string;
  /** Brings the widget to the state that is shown. */
  readonly act?: (crm: Framed) => Promise<unknown>;
  /** Words that are on screen when the picture can be taken. */
  readonly until: string;
}

/**
 * Size of the frame in CSS pixels: the width at which the widget fills it. A picture is as high as its
 * content, and has twice as many pixels.
 */
export const frameSize = { width: 672, height: 800 };

/** By the name of the picture, marketplace/images/screenshot-<name>.png. */
export const screenshots: Readonly<Record<string, Screenshot>> = {
  switches: { stage: "both-shown", until: "Widget: " },
  confirmation: {
    stage: "workflow",
    act: ({ frame }) => frame.locator("#show_to_number").click(),
    until: "The checks are done. Places found: 1.",
  },
  locked: { stage: "from-required", until: "Required in layout" },
  "read-only": { stage: "someone-elses-connection", until: "Read-only: " },
};
