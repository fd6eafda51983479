import { describe, expect, it } from "vitest";
import type { CheckName } from "../../../src/widget/preferences/checks";
import type { Evidence, Outcome } from "../../../src/widget/preferences/evidence";
import { evidenceFor, mergeVerdicts } from "../../../src/widget/preferences/merge-verdicts";
import { blocks } from "../../../src/widget/preferences/verdict";
import { from, to } from "../../support/guard/recorded";

// Layouts are read as the person (early) and over the connection (full). Neither hides what the other
// found.

const look = (outcome: Outcome, check: CheckName = "required"): Evidence => ({
  check,
  outcome,
  places: outcome === "blocked" || outcome === "possible" ? [{ name: "Support" }] : [],
  ...(outcome === "unknown" && { gap: { kind: "unreadable" } }),
});
const of = (...looks: Evidence[]) => ({ [from]: looks, [to]: [] });
const outcomes = ["clear", "possible", "blocked", "unknown"] as const;
const pairs = outcomes.flatMap((old) => outcomes.map((now) => [old, now] as const));

describe("a lock", () => {
  it.each(pairs)("with %s for the person and %s for the connection", (early, full) => {
    const found = blocks({ early: of(look(early)), full: of(look(full)) }, from);
    const expected = early === "blocked" || full === "blocked" ? [look("blocked")] : [];
    expect(found).toEqual(expected);
  });
});

describe("a newer result", () => {
  it.each(pairs)("after %s: %s decides, but what is unknown undoes no block", (old, now) => {
    const after = mergeVerdicts(of(look(old)), of(look(now)))[from];
    const expected = old === "blocked" && now === "unknown" ? "blocked" : now;
    expect(after.map(({ outcome }) => outcome)).toEqual([expected]);
  });
});

describe("the evidence for a field", () => {
  it.each([
    ["clear", "clear", "clear"],
    ["clear", "possible", "possible"],
    // Not everything could be read: the person may see fewer layouts than there are.
    ["clear", "unknown", "unknown"],
    ["unknown", "clear", "clear"],
    ["unknown", "unknown", "unknown"],
    ["blocked", "clear", "blocked"],
    ["clear", "blocked", "blocked"],
    ["blocked", "unknown", "blocked"],
    // A finding is not lost because the other side has no permission.
    ["possible", "unknown", "possible"],
  ] as const)("with %s for the person and %s for the connection is %s", (early, full, outcome) => {
    const all = evidenceFor({ early: of(look(early)), full: of(look(full)) }, from);
    expect(all.map((each) => each.outcome)).toEqual([outcome]);
    if (outcome === "possible" || outcome === "blocked") {
      expect(all[0]?.places).toEqual([{ name: "Support" }]);
    }
  });

  it("is what the connection sees, if both found something possible", () => {
    const seen = { ...look("possible"), places: [{ name: "As the person sees it" }] };
    for (const now of [look("possible"), look("clear")]) {
      expect(evidenceFor({ early: of(seen), full: of(now) }, from)).toEqual([now]);
    }
  });

  it("also names what the connection may not read, in addition to what the person sees", () => {
    for (const seen of ["possible", "blocked"] as const) {
      const [only] = evidenceFor({ early: of(look(seen)), full: of(look("unknown")) }, from);
      expect(only?.gap, seen).toEqual({ kind: "unreadable" });
    }
  });

  it("contains each check once", () => {
    const early = of(look("blocked"), look("clear", "validation"));
    const full = of(look("blocked"), look("unknown", "validation"), look("clear", "workflows"));
    const checks = evidenceFor({ early, full }, from).map(({ check }) => check);
    expect(checks.toSorted()).toEqual(["required", "validation", "workflows"]);
  });
});
