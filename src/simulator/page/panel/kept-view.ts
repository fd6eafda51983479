/**
 * What a person chose in the panel. Opening a stage reloads the page, and the panel should stay as it
 * was.
 */
export interface KeptView {
  readonly tab: string;
  /** Words that filter the list of stages. */
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

/** Stores a change. If the browser refuses storage, the panel starts afresh with each stage. */
export function keepView(change: Partial<KeptView>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...keptView(), ...change }));
  } catch {
    // Only the view of the panel is lost.
  }
}

let followed: HTMLElement | undefined;

/** Scrolls the panel to where it was, and stores its position from then on. */
export function keepScroll(panel: HTMLElement): void {
  if (followed === panel) return;
  followed = panel;
  const { scroll } = keptView();
  if (scroll !== undefined) panel.scrollTop = scroll;
  panel.addEventListener("scroll", () => keepView({ scroll: panel.scrollTop }), { passive: true });
}
