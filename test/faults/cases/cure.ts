import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { ClientName, FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { as, clients, type Fault } from "./places";

// "Make optional" in layout Standard, in which From Number is required, and what meets the PATCH.

export const yes: Step = { do: "press", button: "cure.make" };

/** The question is open. */
export const asked: readonly Step[] = [{ do: "wait", ms: 1_000 }, yes];

/** The lock is gone, and the layout has it. */
export const done: Screen = {
  switches: "on, on",
  from: "row.unlocked cure.done",
  offers: "cure.undo",
};

/** The lock stays, and why. It may be tried again. */
export function still(why: string, code: string): Screen {
  return { switches: "on, on", from: `cure.stillRequired ${why}`, offers: "cure.make", code };
}

/** The lock stays, because of an answer that the same press would meet again. */
export function notAccepted(code: string): Screen {
  return { switches: "on, on", from: "cure.stillRequired cure.notAccepted", code };
}

export const explained = (code: string) => still(`problem.${code}`, code);

export interface CureRow {
  readonly fault: string;
  readonly stage?: string;
  /** Meets the first PATCH, unless another. */
  readonly rule?: Fault;
  readonly nth?: number;
  readonly rules?: (client: ClientName) => readonly FaultRule[];
  readonly clients?: readonly ClientName[];
  /** From the opening on, where it is not "Make optional" of one layout. */
  readonly asked?: readonly Step[];
  /** Before the question is answered. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  readonly behindItsBack?: true;
  readonly layoutChanges?: number;
  /** Another client is in use when the screens are seen. */
  readonly seenWith?: ClientName;
}

/** How the API is asked over this client. */
export const eventOf = (client: ClientName) =>
  client === "connection" ? "CRM_CONNECTION" : "ZRC_REQUEST";

/** The cases of these rows, over each client. */
export function cureCases(rows: readonly CureRow[]): readonly FaultCase[] {
  return rows.flatMap((row) => (row.clients ?? clients).map((client) => cureCase(row, client)));
}

function cureCase(row: CureRow, client: ClientName): FaultCase {
  const { rule, nth = 1, rules, behindItsBack, layoutChanges } = row;
  const steps = [...(row.asked ?? asked), ...(row.before ?? []), yes, ...row.steps];
  return {
    area: "cure",
    fault: row.fault,
    where: "PATCH",
    client,
    ...(client === "own permissions" && { sdk: "zrc" }),
    stage: row.stage ?? "required-in-one-of-three",
    rules: [
      ...(rule ? [{ ...rule, on: { event: eventOf(client), method: "PATCH" }, nth }] : []),
      ...(rules?.(client) ?? []),
    ],
    steps: steps.map((step) => seenAs(row.seenWith ?? client, step)),
    runs: "memory",
    ...(behindItsBack && { behindItsBack }),
    ...(layoutChanges && { layoutChanges }),
  };
}

function seenAs(client: ClientName, step: Step): Step {
  if ("see" in step) return { ...step, see: as(client, step.see) };
  return step.do === "in another tab" ? { ...step, step: seenAs(client, step.step) } : step;
}
