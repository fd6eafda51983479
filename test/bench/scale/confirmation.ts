import { say } from "../../support/widget/words";
import type { CrmTab } from "../browser/frame";
import { pressSwitch, untilQuiet, visitUntilShown } from "../browser/visit";
import { type Summary, summary } from "../report/stats";

/** Milliseconds from the press of a switch until the question before hiding was painted. */
export interface Confirmed {
  readonly layouts: number;
  /** The first time on a page: all checks begin with it. */
  readonly first: Summary;
  /** The second time, when nothing is asked again. */
  readonly again: Summary;
}

/** The safe button, which only the question before hiding has. */
const keep = say("confirm.keep");

/** Opens the question twice on each of some visits. Both fields must be shown in the organisation. */
export async function measureConfirmation(
  tab: CrmTab,
  widget: string,
  layouts: number,
  runs: number,
): Promise<Confirmed> {
  const [first, again]: [number[], number[]] = [[], []];
  // The first visit warms the frame's process up.
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
    /** When the question before hiding was painted. */
    questionPainted?: number | undefined;
  }
}

/** Leaves the question again, by its safe button. */
async function pressToPainted(tab: CrmTab): Promise<number> {
  await tab.inFrame(watchForQuestion, keep);
  await pressSwitch(tab);
  await tab.until("the question is painted", () => window.questionPainted !== undefined);
  // Until the checks are done: what they bring must not fall into the next time.
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

/** Notes when the question with this button is painted, and lets the next press be noted. Runs in the frame. */
function watchForQuestion(words: string): void {
  window.questionPainted = undefined;
  if (window.seen) delete window.seen.pressed;
  new MutationObserver((_, observer) => {
    if (!document.body.textContent.includes(words)) return;
    observer.disconnect();
    // A task that is queued while a frame is made runs when that frame is on its way to the screen.
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
