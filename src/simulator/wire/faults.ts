import type { Call, FaultRule } from "./fault-rule";

export type { FaultRule } from "./fault-rule";

/** The rules in force, with the count of calls that each has seen. */
export interface Faults {
  readonly rules: readonly FaultRule[];
  /** From now on this rule comes before those that are in force. */
  add(rule: FaultRule): void;
  /** Takes one rule out, or all of them. */
  remove(rule?: FaultRule): void;
  /** The first rule that this call meets. Counts the call for every rule that it matches. */
  pick(call: Call): FaultRule | undefined;
}

/**
 * @param initial rules that are in force from the start
 * @param onChange called after a rule was added or taken out
 */
export function createFaults(initial: readonly FaultRule[] = [], onChange = () => {}): Faults {
  let counted = initial.map((rule) => ({ rule, seen: 0 }));
  return {
    get rules() {
      return counted.map(({ rule }) => rule);
    },
    add(rule) {
      counted.unshift({ rule, seen: 0 });
      onChange();
    },
    remove(rule) {
      counted = rule ? counted.filter((entry) => entry.rule !== rule) : [];
      onChange();
    },
    pick(call) {
      const matching = counted.filter(({ rule }) => matches(rule.on, call));
      for (const entry of matching) entry.seen += 1;
      return matching.find(({ rule, seen }) => rule.nth === undefined || rule.nth === seen)?.rule;
    },
  };
}

function matches(on: Partial<Call>, call: Call): boolean {
  return (
    (on.event === undefined || on.event === call.event) &&
    (on.type === undefined || on.type === call.type) &&
    (on.method === undefined || on.method === call.method) &&
    (on.path === undefined || on.path === call.path)
  );
}
