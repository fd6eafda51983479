import type { Stage, StageEvent } from "../stage";

/** From Number is switched off elsewhere while the frame is hidden, longer than the widget keeps a value. */
const hiddenMeanwhile: readonly StageEvent[] = [
  { ms: 5000, at: "frame-hidden" },
  { ms: 10_000, at: "changed-elsewhere", preference: "show_from_number", shown: false },
  { ms: 40_000, at: "frame-shown" },
];

/** How CRM keeps, hides and describes the frame. */
export const frame = {
  "frame-hidden": {
    title: "Frame hidden and shown again",
    shows:
      "CRM hides the frame after 5 s and shows it again after 40 s without a word. From Number was switched off elsewhere meanwhile: the widget should notice by itself.",
    events: hiddenMeanwhile,
  },
  "frame-kept": {
    title: "Frame kept, PageLoad sent again",
    shows:
      "As before, but CRM sends PageLoad once more when it shows the frame after 40 s. One read should follow.",
    events: [...hiddenMeanwhile, { ms: 40_000, at: "page-load" }],
  },
  "page-load-often": {
    title: "Ten times PageLoad within a second",
    shows: "After 35 s CRM sends PageLoad ten times in a row. Still only one read should follow.",
    events: Array.from({ length: 10 }, (_, index) => ({
      ms: 35_000 + index * 100,
      at: "page-load" as const,
    })),
  },
  "no-referrer": {
    title: "Frame that hides where it stands",
    shows:
      "The frame has referrerpolicy=no-referrer, as some hosts set it. The widget should know its CRM page all the same.",
    frame: { referrerPolicy: "no-referrer" },
  },
  "no-referrer-handshake": {
    title: "Frame that hides where it stands, and __HANDSHAKE__",
    shows:
      "As before, and the frame's address does not name the CRM page either: only its messages do.",
    frame: { referrerPolicy: "no-referrer", handshake: true },
  },
} as const satisfies Record<string, Stage>;
