import { describe, expect, it } from "vitest";
import { mostFields, readLayouts } from "../../../src/widget/guard/layouts";
import { required } from "../../../src/widget/guard/required";
import { validation } from "../../../src/widget/guard/validation";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import { from, fromField, layout, to, toField } from "../../support/guard/recorded";

// The cap bounds the time for an answer of any size.

const filler = { api_name: "Detail_1", required: false, validation_rule: null };

/** Layouts of 1,000 fields with this many fields in total: the two first, and a given one at the end. */
function layoutsOf(count: number, last: object = filler): { layouts: unknown[] } {
  const fields: object[] = [fromField(), toField()];
  while (fields.length < count - 1) fields.push(filler);
  fields.push(last);
  const layouts: unknown[] = [];
  for (let at = 0; at < count; at += 1_000) layouts.push(layout(fields.slice(at, at + 1_000)));
  return { layouts };
}

const both = (body: unknown): Evidence[] =>
  ([from, to] as const).flatMap((name) => {
    const read = readLayouts(body);
    return [required(read, name), validation(read, name)];
  });

describe("the cap on fields", () => {
  it("is 100,000", () => {
    expect(mostFields).toBe(100_000);
  });

  it("allows exactly that many to be clear", () => {
    for (const { outcome } of both(layoutsOf(mostFields))) expect(outcome).toBe("clear");
  });

  it("allows exactly that many to block by the very last one", () => {
    const body = layoutsOf(mostFields, toField({ required: true }));
    expect(required(readLayouts(body), to).outcome).toBe("blocked");
  });

  it("ends as too many with one more, never as clear", () => {
    for (const { outcome, gap } of both(layoutsOf(mostFields + 1))) {
      expect(outcome).toBe("unknown");
      expect(gap).toEqual({ kind: "too-many" });
    }
  });

  it("keeps what was found before it", () => {
    const body = layoutsOf(mostFields + 1);
    const { layouts } = { layouts: [layout([toField({ required: true })]), ...body.layouts] };
    expect(required(readLayouts({ layouts }), to)).toMatchObject({
      outcome: "blocked",
      gap: { kind: "too-many" },
    });
  });

  it("counts one list of a million fields like many of a few", () => {
    const body = { layouts: [layout([toField(), ...Array(1_000_000).fill(filler)])] };
    expect(required(readLayouts(body), to)).toMatchObject({
      outcome: "unknown",
      gap: { kind: "too-many" },
    });
  });
});
