/** When things happened in the widget's frame, in milliseconds since its navigation began. */
export interface Seen {
  /** PageLoad arrived, so the handshake is complete. */
  handshake?: number;
  /** The first API request was passed to the SDK. */
  request?: number;
  /** The answer to it arrived. */
  answer?: number;
  /** The last change of the document that this answer caused. */
  written?: number;
  /** The frame with both switches was painted. */
  painted?: number;
  /** A switch was pressed. */
  pressed?: number;
  /** The first change of the document after that. */
  pending?: number;
  pendingPainted?: number;
  /** The answer with the layouts: how long the browser took to unpack it, and the guard to go through it. */
  layouts?: { readonly unpacking: number; readonly own: number; readonly fields: number };
  /** The last change of the document, and the last message of the CRM page. */
  changed: number;
  heard: number;
  /** Layout shifts, with the elements by name: "span.state". */
  readonly shifts: {
    readonly at: number;
    readonly value: number;
    readonly moved: readonly string[];
  }[];
  /** Durations of tasks of more than 50 ms. */
  readonly longTasks: number[];
}

/** Chromium's entry of type "layout-shift". */
interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    seen?: Seen;
  }
}

/** Its name in a profile, in place of an address. */
export const probeName = "probe";

/**
 * Runs in each frame before the frame's own scripts. It knows nothing about the candidate: messages,
 * changes of the document and paints are the same for all. It must not use anything outside itself.
 */
export function probe(): void {
  if (window.top === window) return;
  const seen: Seen = { changed: 0, heard: 0, shifts: [], longTasks: [] };
  window.seen = seen;
  let open = true;
  let shown = false;

  const afterTask = (act: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      act();
    };
    port2.postMessage(undefined);
  };
  // A task that is queued in an animation frame runs after that frame was painted.
  const afterPaint = (act: () => void) => requestAnimationFrame(() => afterTask(act));

  // Before every other listener of the page.
  window.addEventListener(
    "message",
    (event: MessageEvent) => {
      const came = performance.now();
      // The browser unpacks the data at the first access.
      const { data } = event;
      const now = performance.now();
      seen.heard = now;
      if (data?.eventName === "PageLoad") seen.handshake ??= now;
      if (data?.data?.details?.statusMessage?.call_preferences) seen.answer ??= now;
      const layouts: { sections: { fields: unknown[] }[] }[] | undefined = data?.data?.layouts;
      if (!layouts) return;
      const all = layouts.flatMap(({ sections }) => sections.map(({ fields }) => fields.length));
      const fields = all.reduce((sum, count) => sum + count, 0);
      const began = performance.now();
      afterTask(() => {
        seen.layouts = { unpacking: now - came, own: performance.now() - began, fields };
      });
    },
    true,
  );
  window.addEventListener(
    "click",
    () => {
      seen.pressed ??= performance.now();
    },
    true,
  );

  new MutationObserver(() => {
    const now = performance.now();
    seen.changed = now;
    if (seen.answer !== undefined && open) {
      seen.written = now;
      if (!shown && document.querySelectorAll("button[role=switch]").length === 2) {
        shown = true;
        afterTask(() => {
          open = false;
        });
        afterPaint(() => {
          seen.painted = performance.now();
        });
      }
    }
    if (seen.pressed !== undefined && seen.pending === undefined) {
      seen.pending = now;
      afterPaint(() => {
        seen.pendingPainted = performance.now();
      });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
      const moved = entry.sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return [element?.localName ?? "gone", ...(element?.classList ?? [])].join(".");
      });
      seen.shifts.push({ at: entry.startTime, value: entry.value, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask", buffered: true });
}

/** A script that follows the SDK and records when the first API request is passed to it. */
export const requestMark = `
;{
  const { CONNECTION } = ZOHO.CRM;
  const { invoke } = CONNECTION;
  CONNECTION.invoke = function (...given) {
    if (window.seen) window.seen.request ??= performance.now();
    return invoke.apply(this, given);
  };
}
`;
