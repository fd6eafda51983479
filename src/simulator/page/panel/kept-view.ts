/** What a person chose in the panel. A stage opens the page anew, and the panel stays as it was. */
export interface KeptView {
  readonly tab: string;
  /** Words that the list of stages is narrowed down by. */
  readonly filter: string;
  /** How far the panel is scrolled, in CSS pixels; `undefined` before the first time. */
  readonly scroll: number | undefined;
}

const key = "simulator panel";

/** The view of the page before this one, in the same tab. */
export function keptView(): KeptView {
  const none: KeptView = { tab: "stages", filter: "", scroll: undefined };
  try {
    return { ...none, ...JSON.parse(sessionStorage.getItem(key) ?? "{}") };
  } catch {
    return none;
  }
}

/** Keeps what changed. Where the browser refuses storage, the panel starts anew with each stage. */
export function keepView(change: Partial<KeptView>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...keptView(), ...change }));
  } catch {
    // Nothing is lost but the place.
  }
}

let followed: HTMLElement | undefined;

/** Scrolls the panel to where it was, once, and keeps its place from then on. */
export function keepScroll(panel: HTMLElement): void {
  if (followed === panel) return;
  followed = panel;
  const { scroll } = keptView();
  if (scroll !== undefined) panel.scrollTop = scroll;
  panel.addEventListener("scroll", () => keepView({ scroll: panel.scrollTop }), { passive: true });
}
