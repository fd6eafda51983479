import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { required } from "../../../src/widget/guard/required";
import { validation } from "../../../src/widget/guard/validation";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import {
  fromField,
  layout,
  layoutsBody,
  nested,
  support,
  to,
  toField,
} from "../../support/guard/recorded";

/** Both checks on one answer: damaged data must not look like "nothing found". */
function both(body: unknown): Evidence[] {
  const read = readLayouts(body);
  return [required(read, to), validation(read, to)];
}

const unreadable: readonly [string, unknown][] = [
  ["nothing at all, as after 204", undefined],
  ["null", null],
  ["a text", "<html>502 Bad Gateway</html>"],
  ["a number", 3],
  ["a bare list", layoutsBody().layouts],
  ["another key", { layout: layoutsBody().layouts }],
  ["layouts null", { layouts: null }],
  ["layouts in an object", { layouts: { "0": layout([toField()]) } }],
  ["a layout null", layoutsBody(null)],
  ["a layout that is a text", layoutsBody("Support")],
  ["sections missing", layoutsBody(support([], { sections: undefined }))],
  ["sections null", layoutsBody(support([], { sections: null }))],
  ["a section null", layoutsBody(support([], { sections: [null] }))],
  ["fields missing", layoutsBody(layout([], {}, { fields: undefined }))],
  ["fields null", layoutsBody(layout([], {}, { fields: null }))],
  ["a field null", layoutsBody(support([null]))],
  ["a field in a list of its own", layoutsBody(support([[toField({ required: true })]]))],
  ["api_name missing", layoutsBody(support([toField({ api_name: undefined, required: true })]))],
  ["api_name a number", layoutsBody(support([toField({ api_name: 7 })]))],
  ["sections nested 100,000 deep", layoutsBody(support([], { sections: nested([], 100_001) }))],
];

describe("layouts of an unknown shape", () => {
  it.each(unreadable)("(%s) leave both checks unknown", (_what, body) => {
    for (const { outcome, places, gap } of both(body)) {
      expect(outcome).toBe("unknown");
      expect(places).toEqual([]);
      expect(gap).toEqual({ kind: "unreadable" });
    }
  });

  it.each([["true"], ["false"], [1], [0], ["0"], [""], [null], [{}], [[]], [undefined]])(
    "required %j neither blocks nor proves anything clear",
    (value) => {
      const [evidence] = both(layoutsBody(support([toField({ required: value })])));
      expect(evidence).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
    },
  );

  it("still block for what was found in the readable part", () => {
    const body = layoutsBody(support([toField({ required: true })]), null);
    expect(both(body)[0]).toMatchObject({
      outcome: "blocked",
      places: [{ name: "Support" }],
      gap: { kind: "unreadable" },
    });
  });

  it.each([
    { more_records: true },
    { more_records: null },
    { more_records: "true" },
    { more_records: 0 },
    { count: 7 },
  ])("are unknown if Zoho says that there are or may be more: %j", (info) => {
    for (const { outcome } of both({ ...layoutsBody(), info })) expect(outcome).toBe("unknown");
  });

  it.each([{}, { more_records: false }, { more_records: false, count: null }])(
    "are complete unless something says otherwise: %j",
    (info) => {
      for (const { outcome } of both({ ...layoutsBody(support([])), info }))
        expect(outcome).toBe("clear");
    },
  );
});

describe("layouts without the field", () => {
  it.each([
    ["no layout at all", { layouts: [] }],
    ["no section", { layouts: [support([], { sections: [] })] }],
    ["other fields only", { layouts: [layout([fromField()])] }],
  ])("(%s) are not complete, because its preference is on", (_what, body) => {
    for (const { outcome, gap } of both(body)) {
      expect(outcome).toBe("unknown");
      expect(gap).toEqual({ kind: "absent" });
    }
  });

  it("are complete if another layout has it", () => {
    for (const { outcome } of both(layoutsBody(support([])))) expect(outcome).toBe("clear");
  });
});
