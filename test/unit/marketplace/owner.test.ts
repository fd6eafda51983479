import { describe, expect, it } from "vitest";
import { pageHtml } from "../../../src/site/build-site";
import { filledIn, missing, type Owner, readOwner } from "../../../src/site/owner";
import { pages } from "../../../src/site/pages";
import { kit } from "../../support/marketplace/kit";

const filled: Owner = {
  name: "Example & Sons, 1 Example Road",
  law: "Exampleland",
  contact: "help@publisher.example",
  site: "https://publisher.example/help",
};

describe("a value that the publisher fills in", () => {
  it.each(pages)("leaves nothing open in $source.md", (page) => {
    const html = pageHtml({ ...kit, owner: filled }, page);
    expect(html).not.toContain("to be filled in");
    expect(html).toContain("Example &amp; Sons");
  });
  it("appears where it is needed", () => {
    const text = pages.map((page) => pageHtml({ ...kit, owner: filled }, page)).join("\n");
    expect(text).toContain("Exampleland");
    expect(text).toContain("help@publisher.example");
    expect(text).toContain("https://publisher.example/help");
  });
  it("is listed as long as it is missing", () => {
    expect(missing(readOwner(JSON.stringify({ ...filled, law: null })))).toEqual(["law"]);
    expect(missing(filled)).toEqual([]);
  });
  it("is text, never markup", () => {
    const html = filledIn("{{owner.name}}", "1.0.0", { ...filled, name: "<b>" });
    expect(html).toBe("&lt;b&gt;");
  });
  it.each([
    ["no object", "3"],
    ["a key too few", JSON.stringify({ name: null, law: null, contact: null })],
    ["an unknown key", JSON.stringify({ ...filled, colour: "blue" })],
    ["an empty value", JSON.stringify({ ...filled, law: " " })],
    ["a number", JSON.stringify({ ...filled, law: 3 })],
  ])("is refused: %s", (_, json) => {
    expect(() => readOwner(json)).toThrow("owner.json");
  });
  it.each(["{{owner.colour}}", "{{name}}", "{{}}"])("is refused as %s", (placeholder) => {
    expect(() => filledIn(placeholder, "1.0.0", filled)).toThrow("Unknown placeholder");
  });
});
