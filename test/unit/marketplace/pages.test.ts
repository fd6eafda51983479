import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { productName, trademarkNotice } from "../../../src/site/frame";
import { pages } from "../../../src/site/pages";
import { render } from "../../../src/site/render";
import { built, kit, root } from "../../support/marketplace/kit";

const targets = [...built.keys()];
const html = (target: string) => built.get(target) ?? "";
const all = (target: string, pattern: RegExp) =>
  [...html(target).matchAll(pattern)].map(([, value]) => String(value));

describe.each(targets)("%s", (target) => {
  it("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      elements: ["html5"],
    });
    const { results } = await validator.validateString(html(target));
    const messages = results.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`)).toEqual(
      [],
    );
  });
  it("states its language, and has one title, one heading and a skip link", () => {
    expect(html(target)).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(all(target, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(all(target, /<h1 (id)/g)).toHaveLength(1);
    expect(html(target)).toMatch(/<body>\n<a class="skip" href="#main">[\s\S]*<main id="main">/);
  });
  it("runs no scripts and loads nothing from elsewhere", () => {
    expect(html(target)).not.toMatch(/<script|<iframe|<style|\son\w+=|\sstyle=|javascript:/i);
    const loaded = [
      ...all(target, /\bsrc="([^"]*)"/g),
      ...all(target, /<link [^>]*href="([^"]*)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((address) => /^(\w+:|\/)/.test(address))).toEqual([]);
    expect(html(target)).toContain("default-src 'none'");
  });
  it("loads only files that exist", () => {
    const loaded = [
      ...all(target, /\bsrc="([^"]*)"/g),
      ...all(target, /<link [^>]*href="([^"]*)"/g),
    ];
    for (const address of loaded) {
      const file = posix.join(posix.dirname(target), address);
      expect(existsSync(join(root, "marketplace", file)), file).toBe(true);
    }
  });
  it("links only pages and headings that exist", () => {
    const links = all(target, /<a [^>]*href="([^"]*)"/g).filter((link) => !/^https:/.test(link));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [file, anchor] = link.split("#");
      const page = file ? posix.join(posix.dirname(target), file) : target;
      expect(targets, link).toContain(page);
      if (anchor) expect(html(page), link).toContain(`id="${anchor}"`);
    }
  });
  it("leaves no placeholder except those of the publisher", () => {
    expect(html(target)).not.toMatch(/\{\{|\}\}|\bTODO\b|\bTBD\b|\bFIXME\b|\bXXX\b|lorem ipsum/i);
    const marks = all(target, /<mark>([^<]*)<\/mark>/g);
    for (const mark of marks) expect(mark).toMatch(/^\[to be filled in: /);
    expect(html(target).match(/\[to be/g) ?? []).toHaveLength(marks.length);
  });
  it("names the version and the owner of the trademarks", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(html(target)).toContain(`Version ${version}.`);
    expect(html(target)).toContain(trademarkNotice);
  });
});

describe("the site", () => {
  it("has a different title for each page", () => {
    const titles = targets.flatMap((target) => all(target, /<title>([^<]+)<\/title>/g));
    expect(new Set(titles).size).toBe(targets.length);
    for (const title of titles) expect(title).toContain(productName);
  });
  it("separates the publisher's own pages, and links none of them from the others", () => {
    const hosted = pages.filter(({ publisher }) => !publisher);
    expect(hosted.length).toBeLessThan(pages.length);
    for (const { target } of hosted) expect(html(target), target).not.toContain("publisher/");
  });
  it("names no version but its own", () => {
    const named = targets.flatMap(
      (target) => html(target).match(/\b[Vv]ersion \d[\w.-]*\w/g) ?? [],
    );
    const versions = new Set(named.map((one) => one.toLowerCase().replace("version ", "")));
    expect([...versions]).toEqual([kit.version]);
  });
});

describe("rendering refuses", () => {
  const [page] = pages;
  const size = () => ({ width: 1, height: 1 });
  it.each([
    ["markup", "# Title\n\n<b>bold</b>"],
    ["a script", "# Title\n\n<script>alert(1)</script>"],
    ["a page without a title", "text"],
    ["two titles", "# One\n\n# Two"],
    ["two headings of one name", "# One\n\n## Two\n\n## Two"],
    ["a link to what is no page", "# One\n\n[there](nowhere.md)"],
  ])("%s", (_, markdown) => {
    expect(page && (() => render(markdown, page, size))).toThrow();
  });
});
