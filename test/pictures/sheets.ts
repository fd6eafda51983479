import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { narrow } from "../support/states/look";
import { fileOf, languages, moreLanguages, shots, states, themes, widths } from "./shots";

/**
 * Makes the contact sheet `index.html` with every picture, and the same as PNG files, for viewers that
 * show only images.
 * @param folder folder of the pictures
 * @returns the names of the PNG files
 */
export async function makeSheets(browser: Browser, folder: string): Promise<string[]> {
  const body = `${filter()}${sections().join("")}<script>(${filtering})()</script>`;
  writeFileSync(join(folder, "index.html"), page("Every state", body));
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
  return states.map(({ name }) => {
    const lines = shots
      .filter(({ state }) => state.name === name)
      .map(({ language }) => {
        const files = themes.flatMap((theme) =>
          widths.map((width) => fileOf(name, language, theme, width)),
        );
        return `<div data-language="${language}"><h3>${language}</h3><div>${files.map((file) => figure(file, "lazy")).join("")}</div></div>`;
      });
    return `<section><h2 id="${name}">${name}</h2>${lines.join("")}</section>`;
  });
}

/** Groups of pictures that fit into one file. */
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
      .map((file) => figure(file, "eager"))
      .join("")}</div>`,
  }));
}

/** A form that filters by words of a state's name, and by language, theme and width. */
function filter(): string {
  const choice = (name: string, values: readonly (string | number)[]) =>
    `<label>${name} <select name="${name}"><option value="">all</option>${values.map((value) => `<option>${value}</option>`).join("")}</select></label>`;
  return `<p>Taken in Chromium. Firefox is not pictured.</p>
<form><label>State <input name="state" type="search" placeholder="words of its name"></label>
${choice("language", [...languages, ...moreLanguages])} ${choice("theme", themes)} ${choice("width", widths)}
<output></output></form>`;
}

/** Runs in the index itself. */
function filtering(): void {
  const form = document.querySelector("form");
  const output = document.querySelector("output");
  const show = () => {
    if (!form) return;
    const chosen = (name: string) => String(new FormData(form).get(name) ?? "");
    const words = chosen("state").toLowerCase().split(/\s+/);
    let shown = 0;
    for (const section of document.querySelectorAll("section")) {
      const name = section.querySelector("h2")?.textContent ?? "";
      const named = words.every((word) => name.toLowerCase().includes(word));
      let here = 0;
      for (const line of section.querySelectorAll<HTMLElement>("[data-language]")) {
        let inLine = 0;
        for (const one of line.querySelectorAll("figure")) {
          const { theme, width } = one.dataset;
          const fits =
            named &&
            ["", line.dataset["language"]].includes(chosen("language")) &&
            ["", theme].includes(chosen("theme")) &&
            ["", width].includes(chosen("width"));
          one.hidden = !fits;
          if (fits) inLine += 1;
        }
        line.hidden = inLine === 0;
        here += inLine;
      }
      section.hidden = here === 0;
      shown += here;
    }
    if (output) output.textContent = `${shown} pictures`;
  };
  form?.addEventListener("input", show);
  form?.addEventListener("submit", (event) => event.preventDefault());
  show();
}

/**
 * @param loading eager for a sheet, which becomes a picture at once; lazy for the index, which is
 *   scrolled
 */
function figure(file: string, loading: "eager" | "lazy"): string {
  const [, theme = "", size = ""] = /\.(\w+)\.(\d+)\.png$/.exec(file) ?? [];
  const width = Number(size) === narrow ? 320 : 700;
  return `<figure data-theme="${theme}" data-width="${size}"><figcaption>${file}</figcaption><a href="${file}"><img src="${file}" alt="" width="${width}" loading="${loading}"></a></figure>`;
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
  [hidden] { display: none !important; }
  [data-language] { display: block; }
  form { position: sticky; top: 0; padding: 8px 0; background: #fff; }
  img { display: block; outline: 1px solid #bbb; }
</style>
<h1>${title}</h1>
${body}
</html>
`;
}
