import fc from "fast-check";
import { type Preference, preferences } from "../../../../../src/widget/preferences/preferences";
import { type End, ends } from "./server";

/** Something that happens: a person does it, time does, somebody elsewhere, or the way to Zoho. */
export type Step =
  | { readonly do: "press" | "elsewhere"; readonly name: Preference }
  | { readonly do: "hide" | "keep" | "retry" | "returned" | "restart" }
  | { readonly do: "pass"; readonly ms: number }
  /** A request takes effect; its answer is still to come. */
  | { readonly do: "reach"; readonly pick: number }
  | { readonly do: "end"; readonly pick: number; readonly end: End; readonly done: boolean };

const name = fc.constantFrom(...preferences);
const pick = fc.nat({ max: 3 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("press" as const), name }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("hide" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("elsewhere" as const), name }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("keep", "retry", "returned", "restart") }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      ms: fc.constantFrom(10, 1_000, 2_500, 5_000, 10_000, 15_000, 31_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("reach" as const), pick }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("end" as const),
      pick,
      end: fc.oneof(
        { weight: 3, arbitrary: fc.constant<End>("well") },
        { weight: 2, arbitrary: fc.constantFrom(...ends) },
      ),
      done: fc.boolean(),
    }),
  },
);

/** Most often the first read ends well: else there is little to press. */
export const steps = fc
  .tuple(
    fc.constantFrom<Step[]>(
      [],
      ...Array.from({ length: 5 }, (): Step[] => [{ do: "end", pick: 0, end: "well", done: true }]),
    ),
    fc.array(step, { maxLength: 60, size: "max" }),
  )
  .map(([first, rest]) => [...first, ...rest]);
export const values = fc.record({ show_from_number: fc.boolean(), show_to_number: fc.boolean() });
