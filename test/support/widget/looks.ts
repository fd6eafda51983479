import type { Framed } from "../page/framed";

/** Day or night, and the width of the frame. */
export const looks = [
  { scheme: "light", width: 1000 },
  { scheme: "light", width: 320 },
  { scheme: "dark", width: 1000 },
  { scheme: "dark", width: 320 },
] as const;
export type Look = (typeof looks)[number];

/** Gives the widget another look without opening it anew. */
export async function wear({ page, frame }: Framed, { scheme, width }: Look): Promise<void> {
  await page.setViewport({ width: 1200, height: 1200 });
  await page.evaluate(
    (colours, pixels) => {
      const widget = document.querySelector("iframe");
      if (!widget) throw new Error("The CRM page has no frame");
      // What a frame prefers is not what the system has, but the scheme of the element that holds it.
      widget.style.colorScheme = colours;
      // Out of the layout of the CRM page, whose columns would squeeze it.
      widget.style.position = "fixed";
      widget.style.inset = "0";
      widget.style.border = "0";
      widget.style.inlineSize = `${pixels}px`;
    },
    scheme,
    width,
  );
  await frame.waitForFunction(
    (name, pixels) =>
      matchMedia(`(prefers-color-scheme: ${name})`).matches && innerWidth === pixels,
    {},
    scheme,
    width,
  );
}

/** Pixels of the page that do not fit into the frame's width. */
export function overflow({ frame }: Framed): Promise<number> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}
