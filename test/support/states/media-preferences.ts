import type { CDPSession } from "puppeteer-core";
import { frameSession } from "../browser/frame-session";
import { misfits } from "./fit";
import { narrow, wear } from "./look";
import type { Scene } from "./scene";

interface Wish {
  readonly name: string;
  readonly value: string;
}

/** WCAG 1.4.12: whoever sets this for text must lose nothing. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

/**
 * Looks at a page as someone has it who wants stillness, colours of the system's choice, and wider text. In
 * Firefox the browser has to be started with the first two.
 * Nothing of it is left afterwards. @returns what does not respect it, a line each
 */
export async function ignoredPreferences(scene: Scene): Promise<string[]> {
  const { kind, page, frame } = scene.crm;
  await wear(scene, { theme: "day", dir: "ltr", width: narrow });
  const session = kind === "chromium" && (await frameSession(page, frame));
  const found: string[] = [];
  const add = (how: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${how}: ${line}`));
  if (session) await emulate(session, { name: "prefers-reduced-motion", value: "reduce" });
  add("reduced motion", await restless(scene));
  // One at a time: each takes the other back.
  if (session) await emulate(session, { name: "forced-colors", value: "active" });
  add("forced colours", await edgeless(scene));
  await frame.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, spacing);
  add("text spacing", await misfits(frame));
  if (session) await emulate(session);
  await frame.evaluate(() => document.adoptedStyleSheets.pop());
  return found;
}

/** Wishes for this alone, or for nothing any more. */
async function emulate(session: CDPSession, ...features: readonly Wish[]): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", { features: [...features] });
}

/** How many things on the page turn or move for as long as they are there. */
export function moving({ crm: { frame } }: Scene): Promise<number> {
  return frame.evaluate(
    () => document.getAnimations().filter((each) => each.playState === "running").length,
  );
}

/** What moves although it is asked not to. */
async function restless(scene: Scene): Promise<string[]> {
  const asked = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!(await scene.crm.frame.evaluate(asked))) return ["Stillness is not asked for"];
  const still = await moving(scene);
  return still > 0 ? [`${still} things move`] : [];
}

/** What can be worked but has neither an edge nor an underline where the system chooses the colours. */
function edgeless({ crm: { frame } }: Scene): Promise<string[]> {
  return frame.evaluate(() => {
    if (!matchMedia("(forced-colors: active)").matches) return ["The colours are not forced"];
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>("button, select, input, a, .switch")) {
      const { borderBlockStartWidth, borderBlockStartStyle, textDecorationLine } =
        getComputedStyle(one);
      const edge = borderBlockStartStyle !== "none" && borderBlockStartWidth !== "0px";
      if (!edge && textDecorationLine === "none")
        found.push(`No edge: ${one.outerHTML.slice(0, 120)}`);
    }
    const thumbs = [...document.querySelectorAll('[role="switch"]')].map((one) => {
      const thumb = one.firstElementChild;
      return thumb
        ? [getComputedStyle(thumb).backgroundColor, getComputedStyle(thumb).borderColor]
        : [];
    });
    for (const [index, one] of [...document.querySelectorAll('[role="switch"]')].entries()) {
      const ground = getComputedStyle(one).backgroundColor;
      if (thumbs[index]?.every((colour) => colour === ground))
        found.push("A thumb cannot be told from its switch");
    }
    return found;
  });
}
