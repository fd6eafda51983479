import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const page = readFileSync(join(import.meta.dirname, "../../../src/widget/widget.html"), "utf8");

it("the page's rules allow what the widget needs, and nothing else", () => {
  const [, policy = ""] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  const rules = policy.split("; ").map((rule) => rule.split(" "));
  expect(Object.fromEntries(rules.map(([name, ...sources]) => [name, sources]))).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", "https://live.zwidgets.com"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "connect-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
});

it("they come before everything that they apply to", () => {
  const at = (text: string) => page.indexOf(text);
  for (const later of ["<title", "<link", "<script", "<body"]) {
    expect(at("Content-Security-Policy")).toBeLessThan(at(later));
  }
});

it("the page contains no inline script or style", () => {
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
});
