import { type Condition, nameOf } from "../browser/condition";
import type { Visit } from "../browser/visit";
import type { Figures } from "../figures";
import type { Grown, Growth } from "../memory/measure";
import type { Loads } from "../report/load";
import { ms, whole } from "../report/table";
import type { Scale } from "../scale/report";
import { type Measured, medianOf, visitsOf } from "../speed/measure";
import type { Metric } from "../speed/metrics";

/** A target for the widget. */
export interface Goal {
  readonly what: string;
  /** The condition; "" if there is only one. */
  readonly where: string;
  readonly most: number;
  readonly unit: Unit;
  /** Undefined if this was not measured in the run. */
  value(figures: Partial<Figures>): number | undefined;
  /** Load of the machine at that time, for values that depend on it. */
  loads?(figures: Partial<Figures>): Loads | undefined;
}

/** The description of a goal, without its value. */
type Said = Pick<Goal, "what" | "where" | "most" | "unit">;
export type Unit = keyof typeof units;

/** How to format a value of each unit. */
export const units = {
  "×": (value: number) => `${value.toFixed(2)} ×`,
  ms: (value: number) => `${ms(value)} ms`,
  B: (value: number) => `${whole(value)} B`,
  shift: (value: number) => value.toFixed(4),
  number: (value: number) => whole(value),
  power: (value: number) => `power ${value.toFixed(2)}`,
};

/** A median of the widget under one condition, in milliseconds. */
export function median(condition: Condition, what: Metric, most: number): Goal {
  return ofSpeed(condition, { what, most, unit: "ms" }, (all) => medianOf(all, "widget", what));
}

/** The same as a multiple of another candidate's. */
export function share(condition: Condition, metric: Metric, most: number, other: string): Goal {
  const what = `${metric}, to the ${other}`;
  return ofSpeed(
    condition,
    { what, most, unit: "×" },
    (all) => medianOf(all, "widget", metric) / medianOf(all, other, metric),
  );
}

/** A value that must be zero in every visit. */
export function noShift(condition: Condition, what: string, of: (visit: Visit) => number): Goal {
  return ofSpeed(condition, { what, most: 0, unit: "shift" }, (all) =>
    Math.max(...visitsOf(all, "widget").map(of)),
  );
}

/** A goal for the widget's memory before and after. */
export function ofMemory(
  said: Said,
  times: keyof Grown,
  of: (widget: Growth, all: readonly Growth[]) => number,
): Goal {
  return {
    ...said,
    value({ memory }) {
      const [widget] = memory?.[times] ?? [];
      return memory && widget && of(widget, memory[times]);
    },
  };
}

/** A goal for one part of the cost of a large organisation. */
export function ofScale<Part extends keyof Scale>(
  said: Said,
  part: Part,
  of: (measured: Scale[Part]["value"]) => number | undefined,
): Goal {
  return {
    ...said,
    value: ({ scale }) => scale && of(scale[part].value),
    loads: ({ scale }) => scale?.[part].loads,
  };
}

function ofSpeed(
  condition: Condition,
  said: Omit<Said, "where">,
  of: (measured: Measured) => number,
): Goal {
  const find = ({ speed }: Partial<Figures>) => speed?.find((each) => each.condition === condition);
  return {
    ...said,
    where: nameOf(condition),
    value(figures) {
      const measured = find(figures);
      return measured && of(measured);
    },
    loads: (figures) => find(figures)?.loads,
  };
}
