import { describe, expect, it } from "vitest";
import { compare, countRooms, survivorsIn } from "../mutation/survivors.mjs";

/** A mutant of the one expression `a + b`, on the second line. */
const mutant = (status: string, replacement = "a - b") => ({
  status,
  mutatorName: "ArithmeticOperator",
  replacement,
  location: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
});
const source = "function add(a, b) {\n  return a + b;\n}\n";
const file = (...mutants: ReturnType<typeof mutant>[]) => ({ source, mutants });
const survivor = "guard/add.add: ArithmeticOperator ⇒ a - b";

describe("the score", () => {
  it("is reported for each room and for all of them, and rounded down", () => {
    const files = {
      "src/widget/guard/add.ts": file(mutant("Killed"), mutant("Timeout"), mutant("Survived")),
      "src/widget/zoho/a/b.ts": file(mutant("NoCoverage"), mutant("Killed")),
    };
    expect(countRooms({ files })).toEqual({
      guard: { mutants: 3, survivors: 1, score: 66.66 },
      zoho: { mutants: 2, survivors: 1, score: 50 },
      all: { mutants: 5, survivors: 2, score: 60 },
    });
  });
  it("does not count what cannot be tested", () => {
    const files = {
      "src/widget/guard/add.ts": file(
        mutant("CompileError"),
        mutant("RuntimeError"),
        mutant("Ignored"),
        mutant("Killed"),
      ),
    };
    expect(countRooms({ files })["guard"]).toEqual({ mutants: 1, survivors: 0, score: 100 });
  });
});

describe("a survivor", () => {
  it.each([
    ["Survived", [survivor]],
    ["NoCoverage", [survivor]],
    ["Killed", []],
    ["Timeout", []],
    ["RuntimeError", []],
  ])("of status %s: %j", (status, expected) => {
    const files = { "src/widget/guard/add.ts": file(mutant(status)) };
    expect(survivorsIn({ files })).toEqual(expected);
  });
  it("has the same key wherever in its declaration it is, and however that is written", () => {
    const other = "// More above it.\n\nexport const add = (one, two) =>\n  one + two;\n";
    const location = { start: { line: 4, column: 3 }, end: { line: 4, column: 12 } };
    const files = {
      "src/widget/guard/add.ts": {
        source: other,
        mutants: [{ ...mutant("Survived", "a -\n  b"), location }],
      },
    };
    expect(survivorsIn({ files })).toEqual([survivor]);
  });
  it("of no declaration is the file's", () => {
    const files = {
      "src/widget/guard/add.ts": { source: "\nadd(1);", mutants: [mutant("Survived")] },
    };
    expect(survivorsIn({ files })).toEqual(["guard/add.the file: ArithmeticOperator ⇒ a - b"]);
  });
});

describe("the list of accepted survivors", () => {
  const mutated = ["src/widget/guard/add.ts"];
  const accepted = [{ why: "a reason", mutants: [survivor] }];
  it("is right if it contains the survivors, and no others", () => {
    expect(compare([survivor], accepted, mutated)).toEqual({ unknown: [], gone: [] });
  });
  it("lacks one that is not in it", () => {
    expect(compare([survivor, "other"], accepted, mutated).unknown).toEqual(["other"]);
  });
  it("lacks one of two that are alike", () => {
    expect(compare([survivor, survivor], accepted, mutated).unknown).toEqual([survivor]);
  });
  it("has one too many if one no longer survives", () => {
    expect(compare([], accepted, mutated).gone).toEqual([survivor]);
  });
  it("is ignored for files that were not mutated", () => {
    expect(compare([], accepted, ["src/widget/guard/ask.ts"]).gone).toEqual([]);
  });
});
