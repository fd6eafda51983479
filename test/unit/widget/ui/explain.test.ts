import { afterEach, describe, expect, it, vi } from "vitest";
import { problemNamed } from "../../../../src/widget/problems/names";
import { type ProblemCode, table } from "../../../../src/widget/problems/table";
import { explain } from "../../../../src/widget/ui/explain";
import { say } from "../../../../src/widget/words/words";
import { apiErrors } from "../support/api-errors";

const isCode = (code: string): code is ProblemCode => Object.hasOwn(table, code);
const codes = Object.keys(table).filter(isCode);
const general = () => explain({ code: "other" }, "link_name");

afterEach(() => vi.unstubAllGlobals());
/** Numbers are written in the language of the page. */
const inLanguage = (lang: string) => vi.stubGlobal("document", { documentElement: { lang } });

describe("every problem", () => {
  it.each(codes)("%s has words without a gap", (code) => {
    const words = explain({ code }, "link_name");
    expect(words).toMatch(/^[A-Z].*\.$/s);
    expect(words).not.toMatch(/[{}]/);
    expect(words).not.toContain(`problem.${code}`);
  });
  it.each(codes.filter((code) => code !== "other"))("%s has words of its own", (code) => {
    expect(explain({ code }, "link_name")).not.toBe(general());
  });
  it.each(codes)("%s has at most two sentences with what to wait for", (code) => {
    inLanguage("en");
    const words = explain({ code }, "link_name", { until: Date.now() });
    expect(words).not.toMatch(/[{}]/);
    expect(words.match(/[.!?](\s|$)/g)?.length).toBeLessThanOrEqual(2);
  });
});

describe("every error that Zoho documents", () => {
  it.each(apiErrors)("$body.code has words", ({ body }) => {
    const code = problemNamed(body.code);
    expect(explain({ code: code ?? "other" }, "link_name")).not.toBe(general());
  });
});

describe("the words", () => {
  it.each(["connection", "INVALID_TOKEN", "OAUTH_SCOPE_MISMATCH"] as const)(
    "of %s name the connection to fix",
    (code) => {
      expect(explain({ code }, "link_name")).toContain("link_name");
    },
  );
  it("of a missing scope name exactly that one", () => {
    const scope = "ZohoCRM.settings.modules.UPDATE";
    const words = explain({ code: "OAUTH_SCOPE_MISMATCH", scope }, "link_name");
    expect(words).toContain(scope);
    expect(words).not.toContain("READ");
  });
  it("of a missing permission name it", () => {
    expect(explain({ code: "NO_PERMISSION" }, "")).toContain("permission to customize Zoho CRM");
  });
  it("of too many requests say when it continues, while that is in the future", () => {
    inLanguage("en");
    const until = new Date(2026, 0, 5, 13, 5, 9).getTime();
    expect(explain({ code: "TOO_MANY_REQUESTS" }, "", { until })).toContain("1:05:09");
    expect(explain({ code: "TOO_MANY_REQUESTS" }, "")).toBe(say("problem.TOO_MANY_REQUESTS"));
    // Offline is a reason to wait as well, but for an unknown time.
    expect(explain({ code: "TOO_MANY_REQUESTS" }, "", { offline: true })).toBe(
      say("problem.TOO_MANY_REQUESTS"),
    );
  });
  it("of a problem that does not pass with time name no time", () => {
    inLanguage("en");
    const until = Date.now();
    expect(explain({ code: "NOT_ALLOWED" }, "", { until })).toBe(
      explain({ code: "NOT_ALLOWED" }, ""),
    );
  });
  it("of a missing scope that nobody names leave no gap", () => {
    const code = "OAUTH_SCOPE_MISMATCH";
    expect(explain({ code }, "a")).toBe(explain({ code, scope: "" }, "a"));
  });
  it("take a link name as text, whatever is in it", () => {
    expect(explain({ code: "connection" }, "{wait} $& <b>")).toContain("{wait} $& <b>");
  });
});
