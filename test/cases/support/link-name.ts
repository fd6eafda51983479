import { say } from "../../support/widget/words";
import type { Tab } from "./open";
import { press, readAll } from "./see";

/**
 * Pastes a link name into "Use another link name" and presses the button.
 * @param pasted text from the clipboard, from which a browser itself removes only line breaks
 */
export async function typeLinkName(tab: Tab, pasted: string): Promise<void> {
  const { frame, page } = tab;
  await page.bringToFront();
  await frame.waitForSelector(`summary::-p-text(${say("guide.other")})`);
  await tab.zoho.quiet();
  await readAll(tab);
  const field = await frame.waitForSelector(`input:not([readonly])`, { visible: true });
  if (!field) throw new Error("There is no field for a link name");
  await field.click({ count: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.sendCharacter(pasted);
  await press(tab, say("guide.use"));
}
