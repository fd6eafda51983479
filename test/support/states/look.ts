import type { Scene } from "./scene";

/** One appearance of a state. */
export interface Look {
  readonly theme: "day" | "night";
  readonly dir: "ltr" | "rtl";
  /** Width of the frame in CSS pixels. */
  readonly width: number;
}

export const wide = 900;
export const narrow = 320;

/** Day and night mode, both directions, wide and narrow. */
export const allLooks: readonly Look[] = (["day", "night"] as const).flatMap((theme) =>
  (["ltr", "rtl"] as const).flatMap((dir) =>
    [wide, narrow].map((width) => ({ theme, dir, width })),
  ),
);

export function lookName({ theme, dir, width }: Look): string {
  return `${theme}, ${dir}, ${width} px`;
}

/**
 * Gives the widget another look without reopening it, and waits until it is drawn. Theme and direction
 * are set on the page itself, as the widget does for CRM's mode or a language, together with the frame's
 * preferred scheme.
 */
export async function applyLook({ crm: { kind, page, frame } }: Scene, look: Look): Promise<void> {
  const scheme = look.theme === "night" ? "dark" : "light";
  const alone = frame === page.mainFrame();
  // Firefox allows no change of the preferred scheme of a whole page, so the page's own scheme has to do.
  const preferring = !(alone && kind === "firefox");
  if (alone) {
    await page.setViewport({ width: look.width, height: 800 });
    if (preferring) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    }
  } else {
    await page.evaluate(place, scheme, look.width);
  }
  await frame.evaluate(
    async (given, colours, preferred) => {
      const root = document.documentElement;
      root.dir = given.dir;
      root.style.colorScheme = colours;
      while (
        innerWidth !== given.width ||
        (preferred && !matchMedia(`(prefers-color-scheme: ${colours})`).matches)
      ) {
        await new Promise(requestAnimationFrame);
      }
      // Colours change in transitions, which are not part of a look. They begin with the next frame.
      await new Promise(requestAnimationFrame);
      for (const each of document.getAnimations()) {
        if (each.effect?.getTiming().iterations === 1) each.finish();
      }
    },
    look,
    scheme,
    preferring,
  );
}

/** Runs in the CRM page, and takes the frame out of the layout, whose columns would squeeze it. */
function place(scheme: string, width: number): void {
  const widget = document.querySelector("iframe");
  if (!widget) throw new Error("The CRM page has no frame");
  Object.assign(widget.style, {
    colorScheme: scheme,
    position: "fixed",
    inset: "0",
    // Overrides the width that the widget requests meanwhile.
    minInlineSize: `${width}px`,
    maxInlineSize: `${width}px`,
    border: "0",
    borderRadius: "0",
    // In front of the panel's tabs, which stay in place.
    zIndex: "10",
  });
}
