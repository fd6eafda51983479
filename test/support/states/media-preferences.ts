import type { CDPSession } from "puppeteer-core";
import { frameSession } from "../browser/frame-session";
import { misfits } from "./fit";
import { applyLook, narrow } from "./look";
import type { Scene } from "./scene";

interface MediaFeature {
  readonly name: string;
  readonly value: string;
}

/** WCAG 1.4.12: nothing may be lost with this text spacing. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

/**
 * Checks a page with reduced motion, forced colours and wider text spacing. Firefox has to be started
 * with the first two. All is reset afterwards. @returns what does not respect it, a line each
 */
export async function ignoredPreferences(scene: Scene): Promise<string[]> {
  const { kind, page, frame } = scene.crm;
  await applyLook(scene, { theme: "day", dir: "ltr", width: narrow });
  const session = kind === "chromium" && (await frameSession(page, frame));
  const found: string[] = [];
  const add = (how: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${how}: ${line}`));
  if (session) await emulate(session, { name: "prefers-reduced-motion", value: "reduce" });
  add("reduced motion", await restless(scene));
  // One at a time, because each call resets the previous one.
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

/** Emulates only these features; none resets all. */
async function emulate(session: CDPSession, ...features: readonly MediaFeature[]): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", { features: [...features] });
}

/** How many elements on the page have an endless animation. */
export function moving({ crm: { frame } }: Scene): Promise<number> {
  return frame.evaluate(
    () => document.getAnimations().filter((each) => each.playState === "running").length,
  );
}

/** What moves in spite of reduced motion. */
async function restless(scene: Scene): Promise<string[]> {
  const asked = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!(await scene.crm.frame.evaluate(asked))) return ["Stillness is not asked for"];
  const still = await moving(scene);
  return still > 0 ? [`${still} things move`] : [];
}

/** Controls with neither a border nor an underline under forced colours. */
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
