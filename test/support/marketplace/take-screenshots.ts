import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import { crmPageFiles } from "../../../src/simulator/server/page-files";
import { findChromium } from "../browser/find-chromium";
import { launch } from "../browser/launch";
import { openFramed } from "../page/framed";
import { frameSize, readmePictures, type Screenshot, screenshots } from "./screenshots";

/** The path of each picture in the repository. */
const pictures: readonly (readonly [path: string, picture: Screenshot])[] = [
  ...Object.entries(screenshots).map(
    ([name, one]) => [`marketplace/images/screenshot-${name}.png`, one] as const,
  ),
  ...Object.entries(readmePictures).map(([name, one]) => [`docs/${name}.png`, one] as const),
];

/**
 * Takes the screenshots of the listing and the pictures of the README from the built widget in the local
 * CRM. On Linux the text uses the font package, so that it is the same on every machine.
 * @param root folder of the repository, in which the widget is built
 */
export async function takeScreenshots(root: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "screenshots-"));
  const fonts = join(scratch, "fonts.conf");
  writeFileSync(fonts, fontConfiguration(join(root, "node_modules/@expo-google-fonts/inter")));
  const found = findChromium();
  const browser = await launch({ ...found, env: { ...found.env, FONTCONFIG_FILE: fonts } });
  try {
    for (const [path, screenshot] of pictures) {
      writeFileSync(join(root, path), await take(browser, root, screenshot));
      console.log(path);
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

async function take(browser: Browser, root: string, picture: Screenshot) {
  const { stage, act, until, height: most = frameSize.height } = picture;
  const crm = await openFramed(browser, {
    crmFiles: await crmPageFiles(root),
    sdkScript: await sdkScript(root),
    widgetFolder: join(root, "app"),
    query: { stage },
    prepare: (page) => page.setViewport({ width: 1280, height: most + 160, deviceScaleFactor: 2 }),
  });
  const { page, frame } = crm;
  // The local CRM is not part of the product, so the picture shows only the frame.
  await page.addStyleTag({
    content: `iframe { position: fixed; inset: 0; z-index: 1; border: 0; border-radius: 0;
      width: ${frameSize.width}px !important; height: ${most}px !important; }`,
  });
  await frame.waitForSelector("#show_from_number[aria-checked]");
  await act?.(crm);
  await frame.waitForFunction(
    (words) => document.body.innerText.includes(words),
    // Not "mutation", which misses a text that changes in place.
    { polling: 50 },
    until,
  );
  // No focus ring and no cursor: someone who looks at the listing has pressed nothing.
  await frame.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  const height = await frame.evaluate(() => document.body.scrollHeight);
  if (height > most) throw new Error(`${stage} needs ${height} pixels of height`);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: frameSize.width, height } });
  await crm.close();
  return png;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">calls-preferences-fonts</cachedir>
  <match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
</fontconfig>
`;
}
