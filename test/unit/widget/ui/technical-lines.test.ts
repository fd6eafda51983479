import { describe, expect, it } from "vitest";
import { technicalLines } from "../../../../src/widget/ui/technical-lines";

describe("the text under Details", () => {
  it("has everything that Zoho said, a line each", () => {
    const lines = technicalLines({
      code: "other",
      zohoCode: "BRAND_NEW",
      message: "Zoho's own words",
      apiName: "show_from_number",
      permissions: ["Crm_One", "Crm_Two"],
    });
    expect(lines).toHaveLength(5);
    for (const part of ["BRAND_NEW", "Zoho's own words", "show_from_number", "Crm_One, Crm_Two"]) {
      expect(lines.filter((line) => line.includes(part))).toHaveLength(1);
    }
  });
  it("has at least the code and the widget's version", () => {
    const lines = technicalLines({ code: "no-answer" });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("no-answer");
    expect(lines[1]).toContain(__VERSION__);
  });
  it("leaves Zoho's words as they are", () => {
    const message = "<b>bold</b> {value} $1";
    expect(technicalLines({ code: "other", message }).join("\n")).toContain(message);
  });
});
