import type { Call, FaultRule } from "./fault-rule";

export type { FaultRule } from "./fault-rule";

/** The active rules, each with a count of the calls that matched it. */
export interface Faults {
  readonly rules: readonly FaultRule[];
  /** Adds a rule with precedence over the active ones. */
  add(rule: FaultRule): void;
  /** Removes one rule, or all of them. */
  remove(rule?: FaultRule): void;
  /** The first rule that applies to this call. Counts the call for every rule that it matches. */
  pick(call: Call): FaultRule | undefined;
}

/**
 * @param initial rules that are active from the start
 * @param onChange called after a rule was added or removed
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
