import { describe, expect, it } from "vitest";
import {
  type Evidence,
  evidence,
  type Gap,
  type Outcome,
} from "../../../src/widget/preferences/evidence";
import { evidenceFor, mergeVerdicts } from "../../../src/widget/preferences/merge-verdicts";
import { blocks } from "../../../src/widget/preferences/verdict";
import { from, to } from "../../support/guard/recorded";

const place = { name: "Support" };
const gap: Gap = { kind: "unreadable" };

describe("the outcome of a check", () => {
  it.each([
    ["something found", "blocked", [place], undefined, "blocked"],
    ["something found", "possible", [place], undefined, "possible"],
    ["something found beside a gap", "blocked", [place], gap, "blocked"],
    ["something found beside a gap", "possible", [place], gap, "possible"],
    ["nothing found beside a gap", "blocked", [], gap, "unknown"],
    ["nothing found", "blocked", [], undefined, "clear"],
  ] as const)("%s: (%s, %j, %j) is %s", (_what, found, places, missing, outcome) => {
    const made = evidence("required", found, places, missing);
    expect(made.outcome).toBe(outcome);
    expect(made.gap).toBe(missing);
  });
});

const one = (outcome: Outcome, check: Evidence["check"] = "required"): Evidence => ({
  check,
  outcome,
  places: [],
});
const both = (...all: Evidence[]) => ({ [from]: all, [to]: [] });

describe("a verdict", () => {
  it("is blocked by one blocked check among others, early or full", () => {
    const blocked = both(one("clear"), one("blocked", "validation"), one("unknown", "workflows"));
    const expected = [one("blocked", "validation")];
    expect(blocks({ early: blocked }, from)).toEqual(expected);
    expect(blocks({ early: both(one("clear")), full: blocked }, from)).toEqual(expected);
    expect(blocks({ early: blocked, full: blocked }, from)).toEqual(expected);
    expect(blocks({ early: blocked }, to)).toEqual([]);
  });

  it("is blocked by each blocked check, once", () => {
    const required = one("blocked");
    const validation = one("blocked", "validation");
    expect(blocks({ early: both(required, validation) }, from)).toEqual([required, validation]);
    expect(blocks({ early: both(required), full: both(validation) }, from)).toEqual([
      validation,
      required,
    ]);
  });

  it.each([[[]], [["clear"]], [["possible"]], [["unknown"]], [["possible", "unknown"]]] as const)(
    "is not blocked by %j",
    (outcomes) => {
      expect(blocks({ early: both(...outcomes.map((each) => one(each))) }, from)).toEqual([]);
    },
  );

  it("does not exist before anything was checked", () => {
    expect(blocks({}, from)).toEqual([]);
    expect(evidenceFor({}, from)).toEqual([]);
  });

  it("follows all checks if they have run, and the early one before that", () => {
    const early = both(one("clear"), one("clear", "validation"));
    const full = both(one("possible"), one("possible", "workflows"));
    expect(evidenceFor({ early }, from)).toEqual(early[from]);
    expect(evidenceFor({ early, full }, from)).toEqual([
      one("possible"),
      one("possible", "workflows"),
      one("clear", "validation"),
    ]);
  });
});

describe("a newer result", () => {
  const before = both(one("blocked"), one("possible", "workflows"));
  it("that could not tell does not undo a block that was seen", () => {
    expect(mergeVerdicts(before, both(one("unknown")))[from]).toEqual(before[from]);
  });
  it.each(["clear", "possible"] as const)("that is %s counts", (outcome) => {
    expect(mergeVerdicts(before, both(one(outcome)))[from]).toEqual([
      one(outcome),
      one("possible", "workflows"),
    ]);
  });
  it("leaves what was only possible for what is not known now", () => {
    expect(mergeVerdicts(before, both(one("unknown", "workflows")))[from]).toEqual([
      one("unknown", "workflows"),
      one("blocked"),
    ]);
  });
  it("is the first if there was none", () => {
    expect(mergeVerdicts(undefined, before)).toEqual(before);
  });
});
