import { escaped } from "./escaped";
import { type Page, pages, wayTo } from "./pages";
import type { Rendered } from "./render";

/**
 * The name of the product, as Zoho and its administrators call the setting; marketplace/listing.md has an
 * alternative.
 */
export const productName = "Calls Preferences";

/** Wording of Zoho's trademark usage guidelines: https://www.zoho.com/trademark-usage-guideliines.html */
export const trademarkNotice =
  "Zoho and Zoho CRM are trademarks of Zoho Corporation Private Limited and/or its affiliates.";

/** A whole page around the rendered content. */
export function frame(page: Page, { title, html }: Rendered): string {
  const heading = page.source === "help" ? productName : `${title} · ${productName}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
${page.publisher ? '<meta name="robots" content="noindex">\n' : ""}<title>${escaped(heading)}</title>
<link rel="icon" type="image/png" href="${wayTo(page, "images/icon.png")}">
<link rel="stylesheet" href="${wayTo(page, "site.css")}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<p class="brand"><a href="${wayTo(page, "index.html")}"><img src="${wayTo(page, "images/icon.png")}" alt="" width="36" height="36">${productName}</a></p>
<nav aria-label="Pages">
<ul>
${navigation(page)}
</ul>
</nav>
</header>
<main id="main">
${html}</main>
<footer>
<p>Version {{version}}. Published by {{owner.name}}.</p>
<p>${trademarkNotice} This extension is not made, endorsed or supported by Zoho.</p>
</footer>
</body>
</html>
`;
}

function navigation(page: Page): string {
  return pages
    .filter(({ publisher }) => publisher === page.publisher || !publisher)
    .map((other) => {
      const current = other === page ? ' aria-current="page"' : "";
      return `<li><a href="${wayTo(page, other.target)}"${current}>${escaped(other.name)}</a></li>`;
    })
    .join("\n");
}
