import { afterEach, describe, expect, it, vi } from "vitest";
import { draw } from "./support/draw";
import { find, textOf } from "./support/find";
import { stopped } from "./support/states";

const problem = {
  code: "other",
  zohoCode: "BRAND_NEW",
  message: '<img src="x" onerror="alert(1)"> {value}',
} as const;

const lines = () => document.querySelector("details pre");
/** happy-dom has no such command, so the test defines its result. */
const browserCopies = (copied: boolean) => {
  const command = vi.fn(() => copied);
  Object.assign(document, { execCommand: command });
  return command;
};

afterEach(() => vi.restoreAllMocks());

describe("details", () => {
  it("are collapsed at first", () => {
    draw(stopped(problem));
    const details = document.querySelector("details");
    expect(details?.open).toBe(false);
    expect(textOf(details?.querySelector("summary"))).toBe("Details");
  });
  it("contain Zoho's code and message unchanged, as text", () => {
    draw(stopped(problem));
    expect(lines()?.textContent).toContain("BRAND_NEW");
    expect(lines()?.textContent).toContain(problem.message);
    expect(document.querySelector("img")).toBeNull();
  });
  it("let words from outside run in their own direction", () => {
    draw(stopped(problem));
    expect(lines()?.getAttribute("dir")).toBe("auto");
  });
});

describe("Copy details", () => {
  it("copies exactly these lines, says so politely, and leaves nothing selected", () => {
    let copied = "";
    browserCopies(true).mockImplementation(() => {
      copied = String(getSelection());
      return true;
    });
    draw(stopped(problem));
    find("button", "Copy details").click();
    expect(copied).toBe(lines()?.textContent);
    expect(textOf(document.querySelector("details [role=status]"))).toBe("Copied.");
    expect(String(getSelection())).toBe("");
  });
  it("leaves the lines selected if the browser refuses, and says how to continue", () => {
    browserCopies(false);
    draw(stopped(problem));
    find("button", "Copy details").click();
    expect(String(getSelection())).toBe(lines()?.textContent);
    expect(textOf(document.querySelector("details [role=status]"))).toMatch(/Ctrl\+C/);
  });
  it("has its live region before there is anything to say", () => {
    draw(stopped(problem));
    expect(textOf(document.querySelector("details [role=status]"))).toBe("");
  });
});
