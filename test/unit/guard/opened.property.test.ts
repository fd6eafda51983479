import { describe, expect, it } from "vitest";
import { blueprints } from "../../../src/widget/guard/blueprints";
import type { RuleCheck } from "../../../src/widget/guard/rules";
import { webhooks } from "../../../src/widget/guard/webhooks";
import type { Json } from "../../support/guard/recorded";
import { type Answers, evidenceOf, fields, trouble } from "../../support/guard/rules";
import { anyJson, spellings, wrap, wrapping } from "../../support/guard/wrapped";
import fc from "../../support/properties";

// The lists of blueprints and webhooks have names only: whatever comes when one is opened decides.

interface Opened {
  readonly check: RuleCheck;
  readonly outcome: "possible" | "affected";
  /** What one of them holds, with this at one of the places where the field can stand. */
  readonly holding: (inside: unknown, place: number) => Json;
  /** Where such a part is damaged, so that it cannot be searched. */
  readonly damaged: fc.Arbitrary<unknown>;
}

const noRecord = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.constant("x"), { maxLength: 2 }),
);

const sent = ["url_parameters", "headers", "body"] as const;
const opened: Readonly<Record<string, Opened>> = {
  blueprints: {
    check: blueprints,
    outcome: "possible",
    holding: (inside, place) =>
      place % 2 ? { states: [inside], transitions: [] } : { states: [], transitions: [{ inside }] },
    damaged: fc.constantFrom({ states: null }, { modified_time: "2026-11-29" }, {}),
  },
  webhooks: {
    check: webhooks,
    outcome: "affected",
    // A key "name" names a parameter, which sends nothing.
    holding: (inside, place) => ({
      headers: { custom_parameters: [] },
      [sent[place % 3] ?? "body"]: { value: inside },
    }),
    damaged: fc
      .tuple(fc.constantFrom(...sent), noRecord)
      .map(([part, bad]) => ({ headers: {}, body: {}, [part]: bad })),
  },
};

const idOf = (nth: number) => String(3361265000001800003n + BigInt(nth));

/** So many of them; what is answered when the one at this place is opened, and the others use nothing. */
function answering(key: string, { holding }: Opened, count: number, at: number, body: unknown) {
  const answers: Answers = (path) => {
    const id = /\/(\d+)(\?|$)/.exec(path)?.[1];
    const named = Array.from({ length: count }, (_, nth) => ({ id: idOf(nth), name: `No ${nth}` }));
    if (!id) return { [key]: path.includes("related_module") ? [] : named };
    return id === idOf(at) ? body : { [key]: [{ id, ...holding("x", at) }] };
  };
  return answers;
}

const places = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(19)).map(([count, nth]) => ({
  count,
  at: nth % count,
}));

describe.each(Object.entries(opened))("%s that are opened", (key, kind) => {
  const { check, outcome, holding, damaged } = kind;
  const found = async ({ count, at }: { count: number; at: number }, body: unknown) =>
    (await evidenceOf(check, answering(key, kind, count, at, body))).outcome;

  it("never make anything throw, and are found nowhere where no text names the field", async () => {
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.oneof(
          fc.anything(),
          anyJson,
          anyJson.map((list) => ({ [key]: list })),
          anyJson.map((one) => ({ [key]: [one] })),
        ),
        async (place, body) => {
          expect(["clear", "unknown"]).toContain(await found(place, body));
        },
      ),
    );
  });

  it("are found wherever one of them names the field", async () => {
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.nat(5),
        fc.constantFrom(...spellings),
        fc.array(wrapping, { maxLength: 6 }),
        async (place, where, spelling, wrappings) => {
          fc.pre(!wrappings.some((one) => one.at === "value" && one.key === "name"));
          const one = holding(wrappings.reduce<unknown>(wrap, spelling), where);
          expect(await found(place, { [key]: [{ id: idOf(place.at), ...one }] })).toBe(outcome);
        },
      ),
    );
  });

  it("are never clear where one of them was not read to its end", async () => {
    const whole = holding("x", 0);
    const bad = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, {}, { [key]: [] }, trouble("NO_PERMISSION")),
      noRecord.map((one) => ({ [key]: [one] })),
      noRecord.map((list) => ({ [key]: typeof list === "object" ? [] : list })),
      damaged.map((one) => ({ [key]: [one] })),
      // One that was not asked for beside it: neither is known to be the one.
      fc.constant({ [key]: [whole, whole] }),
      fc
        .constantFrom<unknown>({ more_records: true }, { more_records: null }, { count: 2 })
        .map((info) => ({ [key]: [whole], info })),
    );
    await fc.assert(
      fc.asyncProperty(places, bad, async (place, body) => {
        expect(await found(place, body)).toBe("unknown");
      }),
    );
  });

  it("are clear where each was read and none names the field", async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(5), anyJson, async (place, where, inside) => {
        const text = JSON.stringify(inside);
        fc.pre(!text.includes("To_Number__s") && !text.includes(fields.to.id));
        fc.pre(!/\d{16}|e\+/.test(text));
        expect(await found(place, { [key]: [holding(inside, where)] })).toBe("clear");
      }),
    );
  });
});
