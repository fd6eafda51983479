import { describe, expect, it } from "vitest";
import english from "../../../app/translations/en.json";
import { made, refreshed } from "../../../src/site/made";
import { pages } from "../../../src/site/pages";
import { neededScopes, optionalScopes } from "../../../src/widget/preferences/scopes";
import { handling, type ProblemCode, table } from "../../../src/widget/problems/table";
import { settings } from "../../../src/widget/settings";
import { explain } from "../../../src/widget/ui/explain";
import { below, rowsOf, sourceOf } from "../../support/marketplace/kit";

// What the guides say about codes and scopes is what the widget says.

describe("the generated parts of the guides", () => {
  it.each(pages.map(({ source }) => source))("are up to date in %s.md", (source) => {
    expect(sourceOf({ source }), "run: npm run site").toBe(refreshed(sourceOf({ source })));
  });
  it("are each used", () => {
    const all = pages.map(sourceOf).join("\n");
    for (const name of Object.keys(made)) expect(all).toContain(`<!-- made: ${name} -->`);
  });
  it("are refused if their name is unknown", () => {
    expect(() => refreshed("<!-- made: poems -->\n<!-- end -->")).toThrow("poems");
  });
  it("follow the source when they differ", () => {
    const old = "<!-- made: scopes -->\nan older table\n<!-- end -->";
    expect(refreshed(old)).toContain("ZohoCRM.users.READ");
    expect(refreshed(old)).not.toContain("an older table");
  });
});

describe("the table of codes", () => {
  const rows = rowsOf(below(sourceOf({ source: "troubleshooting" }), "By code"));
  const codes = Object.keys(table) as ProblemCode[];
  const row = (code: ProblemCode) => rows.find(([cell]) => cell === `\`${code}\``) ?? [];

  it("has each code of the widget once, in order, and no other", () => {
    expect(rows.map(([code]) => code)).toEqual(codes.map((code) => `\`${code}\``));
  });
  it.each(codes)("says about %s what the widget says", (code) => {
    const said = explain({ code, scope: "‹scope›" }, settings.connection);
    expect(row(code)[1]).toContain(`“${said}”`);
  });
  it("contains the words about a pause", () => {
    const said = english["problem.TOO_MANY_REQUESTS.wait"].replace("{time}", "‹time›");
    expect(row("TOO_MANY_REQUESTS")[1]).toContain(`“${said}”`);
  });
  it.each(codes)("says for %s whether to try again", (code) => {
    expect(row(code)[3]).toBe(handling(code).retry ? "yes" : "no");
  });
  it("says that a refused change was not made, and only that", () => {
    const refused = rows.filter((cells) => cells[4] === "was not made").map(([code]) => code);
    const sure = codes.filter((code) => handling(code).refused).map((code) => `\`${code}\``);
    expect(refused).toEqual(sure);
  });
});

describe("the scopes in the administrator's guide", () => {
  const guide = sourceOf({ source: "admin-guide" });
  const part = below(guide, "Set up the connection");

  it("are those of the widget, with the required ones marked", () => {
    const rows = rowsOf(part).map(([scope, needed]) => [scope, needed]);
    expect(rows).toEqual([
      ...neededScopes.map((scope) => [`\`${scope}\``, "yes"]),
      ...optionalScopes.map((scope) => [`\`${scope}\``, "no"]),
    ]);
  });
  it("are in one line for copying", () => {
    expect(part.split("\n")).toContain([...neededScopes, ...optionalScopes].join(","));
  });
  it("are named nowhere in the kit unless the widget needs them", () => {
    // .ALL is Zoho's own shorthand for the two required ones.
    const known: string[] = [...neededScopes, ...optionalScopes, "ZohoCRM.settings.modules.ALL"];
    const named = pages.flatMap((page) => sourceOf(page).match(/ZohoCRM(\.\w+)+/g) ?? []);
    expect([...new Set(named)].filter((scope) => !known.includes(scope))).toEqual([]);
  });
});
