import { say } from "../../support/widget/words";
import type { CrmTab } from "../browser/frame";
import { pressSwitch, untilQuiet, visitUntilShown } from "../browser/visit";
import { type Summary, summary } from "../report/stats";

/** Milliseconds from the press of a switch until the confirmation was painted. */
export interface Confirmed {
  readonly layouts: number;
  /** The first time on a page, which starts all checks. */
  readonly first: Summary;
  /** The second time, when nothing is requested again. */
  readonly again: Summary;
}

/** The safe button, which only the confirmation has. */
const keep = say("confirm.keep");

/** Opens the confirmation twice in each of several visits. Both fields must be shown in the organisation. */
export async function measureConfirmation(
  tab: CrmTab,
  widget: string,
  layouts: number,
  runs: number,
): Promise<Confirmed> {
  const [first, again]: [number[], number[]] = [[], []];
  // The first visit warms up the frame's process.
  for (let run = -1; run < runs; run++) {
    await visitUntilShown(tab, widget);
    await untilQuiet(tab, 400);
    const times = [await pressToPainted(tab), await pressToPainted(tab)] as const;
    if (run < 0) continue;
    first.push(times[0]);
    again.push(times[1]);
  }
  return { layouts, first: summary(first), again: summary(again) };
}

declare global {
  interface Window {
    /** When the confirmation was painted. */
    questionPainted?: number | undefined;
  }
}

/** Also closes the confirmation again, by its safe button. */
async function pressToPainted(tab: CrmTab): Promise<number> {
  await tab.inFrame(watchForQuestion, keep);
  await pressSwitch(tab);
  await tab.until("the question is painted", () => window.questionPainted !== undefined);
  // Waits for the checks, whose results must not fall into the next measurement.
  await untilQuiet(tab, 400);
  const taken = await tab.inFrame(
    () => (window.questionPainted ?? Number.NaN) - (window.seen?.pressed ?? Number.NaN),
  );
  await tab.inFrame((words) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === words)?.click();
  }, keep);
  await tab.until(
    "the question is gone",
    (words) => !document.body.textContent.includes(words),
    keep,
  );
  return taken;
}

/**
 * Records when the confirmation with this button is painted, and prepares for the next press. Runs in the
 * frame.
 */
function watchForQuestion(words: string): void {
  window.questionPainted = undefined;
  if (window.seen) delete window.seen.pressed;
  new MutationObserver((_, observer) => {
    if (!document.body.textContent.includes(words)) return;
    observer.disconnect();
    // A task that is queued in an animation frame runs after that frame was painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        window.questionPainted = performance.now();
      };
      port2.postMessage(undefined);
    });
  }).observe(document, { subtree: true, childList: true });
}
