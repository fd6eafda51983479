import type { Preference } from "../organisation/settings";
import type { StageEvent } from "../stage";

/** What the events of a stage act on. */
export interface EventTargets {
  changeElsewhere(preference: Preference, shown: boolean): void;
  hideFrame(hidden: boolean): void;
  pageLoad(): void;
}

/** Schedules each event, counted from now. */
export function runEvents(events: readonly StageEvent[], targets: EventTargets): void {
  for (const event of events) setTimeout(() => run(event, targets), event.ms);
}

function run(event: StageEvent, targets: EventTargets): void {
  if (event.at === "changed-elsewhere") targets.changeElsewhere(event.preference, event.shown);
  else if (event.at === "page-load") targets.pageLoad();
  else targets.hideFrame(event.at === "frame-hidden");
}
