import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { narrow } from "../support/states/look";
import { screenStates } from "../support/states/states";
import { fileOf, languages, moreLanguages, shots, themes, widths } from "./shots";

/**
 * The contact sheet `index.html` with every picture, and the same as PNG files, for those who look at
 * pictures only.
 * @param folder where the pictures lie
 * @returns the names of the PNG files
 */
export async function makeSheets(browser: Browser, folder: string): Promise<string[]> {
  writeFileSync(join(folder, "index.html"), page("Every state", sections().join("")));
  const sheets = [...languages, "more"].flatMap((language) =>
    themes.flatMap((theme) => widths.flatMap((width) => sheetsOf(language, theme, width))),
  );
  const tab = await browser.newPage();
  const html = join(folder, "sheet.html");
  for (const { name, body } of sheets) {
    writeFileSync(html, page(name, body));
    await tab.setViewport({ width: 1500, height: 600 });
    await tab.goto(pathToFileURL(html).href, { waitUntil: "load" });
    await tab.screenshot({ path: `${join(folder, name)}.png` as const, fullPage: true });
  }
  await tab.close();
  return sheets.map(({ name }) => `${name}.png`);
}

/** A section for each state, with a line for each language. */
function sections(): string[] {
  return screenStates.map(({ name }) => {
    const lines = shots
      .filter(({ state }) => state.name === name)
      .map(({ language }) => {
        const files = themes.flatMap((theme) =>
          widths.map((width) => fileOf(name, language, theme, width)),
        );
        return `<h3>${language}</h3><div>${files.map(figure).join("")}</div>`;
      });
    return `<section><h2 id="${name}">${name}</h2>${lines.join("")}</section>`;
  });
}

/** As many pictures as can be looked at in one file. */
function sheetsOf(language: string, theme: string, width: number) {
  const files = shots
    .filter((shot) =>
      language === "more"
        ? moreLanguages.some((other) => other === shot.language)
        : shot.language === language,
    )
    .map((shot) => fileOf(shot.state.name, shot.language, theme, width));
  const size = width === narrow ? 8 : 6;
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
    name: `sheet-${language}-${theme}-${width}-${String(index + 1).padStart(2, "0")}`,
    body: `<div>${files
      .slice(index * size, (index + 1) * size)
      .map(figure)
      .join("")}</div>`,
  }));
}

function figure(file: string): string {
  const width = /\.320\./.test(file) ? 320 : 700;
  return `<figure><figcaption>${file}</figcaption><a href="${file}"><img src="${file}" alt="" width="${width}" loading="eager"></a></figure>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { margin: 16px; font: 14px system-ui, sans-serif; color: #222; background: #fff; }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
  figure { margin: 0; }
  figcaption { color: #666; font-size: 12px; }
  img { display: block; outline: 1px solid #bbb; }
</style>
<h1>${title}</h1>
${body}
</html>
`;
}
