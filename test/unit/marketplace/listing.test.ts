import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { productName, trademarkNotice } from "../../../src/site/frame";
import { type ImageName, images, renderImage } from "../../../src/site/images";
import { pngSize } from "../../../src/site/png";
import { neededScopes } from "../../../src/widget/preferences/scopes";
import { languages } from "../../../src/widget/words/language";
import { below, root, rowsOf, sourceOf } from "../../support/marketplace/kit";
import { frameSize, screenshots } from "../../support/marketplace/screenshots";

const listing = sourceOf({ source: "listing" });
const features = below(listing, "Key features").split("\n");

describe("the listing", () => {
  const [limits = ""] = listing.split("\n## ");
  const most = (field: string) => {
    const [, limit = ""] = rowsOf(limits).find(([name]) => name === field) ?? [];
    return Number(limit.replace(",", "").match(/(\d+) characters/)?.[1]);
  };

  it.each(["Name", "Tagline", "Short description", "Long description"])(
    "%s is short enough",
    (field) => {
      const { length } = below(listing, field);
      expect(length).toBeGreaterThan(10);
      expect(length).toBeLessThanOrEqual(most(field));
    },
  );
  it("has four to eight key features that are short enough", () => {
    expect(features.length).toBeGreaterThanOrEqual(4);
    expect(features.length).toBeLessThanOrEqual(8);
    for (const feature of features) {
      expect(feature).toMatch(/^- \S/);
      expect(feature.length - 2, feature).toBeLessThanOrEqual(most("Key features"));
    }
  });
  it("has the name of the product and an alternative without Zoho's words, and says in the tagline what it is for", () => {
    expect(below(listing, "Name")).toBe(productName);
    expect(productName).not.toMatch(/zoho|crm/i);
    const [other = ""] = below(listing, "Another name, should a reviewer object").split("\n");
    expect(other).toMatch(/^[\w ]{5,50}$/);
    expect(other).not.toMatch(/zoho|crm|preferences/i);
    expect(below(listing, "Tagline")).toContain("Zoho CRM");
    expect(below(listing, "Short description")).not.toMatch(/zoho/i);
  });
  it("contains the trademark notice", () => {
    expect(below(listing, "Long description")).toContain(trademarkNotice);
  });
  it("gives the widget's numbers of required scopes and languages", () => {
    const long = below(listing, "Long description");
    const words = ["no", "one", "two", "three"];
    expect(long).toContain(`${words[neededScopes.length]} scopes`);
    const [, beta = ""] = /English\. (.*) as beta/.exec(long) ?? [];
    expect(beta.split(/, | and /)).toHaveLength(languages.length);
  });
});

describe("the images", () => {
  const rows = rowsOf(below(listing, "Images"));
  const file = (path: string) => readFileSync(join(root, path));

  it("are those that the listing names, one to four screenshots among them", () => {
    const named = rows.map(([, path]) => path?.replaceAll("`", "").split("/").pop()).sort();
    const there = readdirSync(join(root, "marketplace/images")).filter((name) =>
      /\.png$/.test(name),
    );
    expect(named).toEqual(there.sort());
    const shots = Object.keys(screenshots).map((name) => `screenshot-${name}.png`);
    expect(there.filter((name) => name.startsWith("screenshot"))).toEqual(shots.sort());
    expect(shots.length).toBeGreaterThanOrEqual(1);
    expect(shots.length).toBeLessThanOrEqual(4);
  });
  it.each(rows)("%s has the format, dimensions and file size that the listing says", (...cells) => {
    const [, path = "", size = "", weight = ""] = cells.map((cell) => cell.replaceAll("`", ""));
    const { width, height } = pngSize(file(path));
    if (size.endsWith("wide")) expect(`${width} wide`).toBe(size);
    else expect(`${width} × ${height}`).toBe(size);
    expect(statSync(join(root, path)).size).toBeLessThan(Number.parseInt(weight, 10) * 1_000_000);
  });
  it("have the sizes that Zoho requires", () => {
    const size = (name: ImageName) => pngSize(file(`marketplace/images/${name}.png`));
    expect(size("icon")).toEqual({ width: 180, height: 180 });
    expect(size("logo")).toEqual({ width: 120, height: 120 });
    expect(size("thumbnail")).toEqual({ width: 740, height: 340 });
  });
  it.each(Object.keys(images) as ImageName[])("%s is what its source renders", (name) => {
    const now = Buffer.from(renderImage(root, name));
    const same = now.equals(file(`marketplace/images/${name}.png`));
    expect(same, "run: npm run site").toBe(true);
  });
  it("and the pages have the colours of the widget", () => {
    const colours = (path: string) =>
      (String(file(path)).match(/#[0-9a-f]{3,6}\b/g) ?? []).map((one) => one.toLowerCase());
    const known = new Set(colours("src/widget/ui/widget.css"));
    for (const path of ["images/icon.svg", "images/thumbnail.svg", "site.css"]) {
      const strange = colours(`marketplace/${path}`).filter((colour) => !known.has(colour));
      // Placeholders for the publisher are marked in colours that the widget does not use.
      expect(strange, path).toEqual(path === "site.css" ? ["#fff1c9", "#4a3f1c"] : []);
    }
  });
  it("have no name or sign of Zoho", () => {
    for (const { source } of Object.values(images)) {
      expect(String(file(`marketplace/images/${source}.svg`))).not.toMatch(/zoho/i);
    }
  });
  it("are screenshots of the whole width at double size", () => {
    for (const name of Object.keys(screenshots)) {
      const { width, height } = pngSize(file(`marketplace/images/screenshot-${name}.png`));
      expect(width).toBe(frameSize.width * 2);
      expect(height).toBeGreaterThan(600);
      expect(height).toBeLessThanOrEqual(frameSize.height * 2);
    }
  });
});

describe("the size of a PNG", () => {
  it.each([
    ["text", Buffer.from("a text that is longer than a header")],
    ["nothing", Buffer.alloc(0)],
  ])("is not read from %s", (_, bytes) => {
    expect(() => pngSize(bytes)).toThrow("no PNG");
  });
});
