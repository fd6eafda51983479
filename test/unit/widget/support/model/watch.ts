import {
  type Preference,
  preferences,
  type Values,
} from "../../../../../src/widget/preferences/preferences";
import type { Row, State } from "../../../../../src/widget/preferences/state";
import { settings } from "../../../../../src/widget/settings";
import type { ModelServer, Sent } from "./server";

const limit = settings.limits.request;
const targetOf = (row: Row) => ("target" in row ? row.target : undefined);
const same = (one: Values, other: Values) => preferences.every((name) => one[name] === other[name]);

/** Looks at every change of the state and every request, and keeps what breaks a rule. */
export function watch(server: ModelServer) {
  const broken: string[] = [];
  const rule = (holds: boolean, words: string) => {
    if (!holds) broken.push(words);
  };
  /** The read whose answer is being given now. */
  let delivering: Sent | undefined;
  let lastReading: Values | undefined;
  const writes: Record<Preference, number> = { show_from_number: 0, show_to_number: 0 };

  function changed(state: State, before: State) {
    if (state.values && state.values !== before.values) {
      const effect = delivering?.effect;
      rule(effect !== undefined && same(effect, state.values), "displayed: what no read just said");
      const inTime = delivering !== undefined && Date.now() - delivering.at < limit;
      rule(inTime, "displayed: an answer that came late");
      const newest = server.all.findLast(({ wanted }) => wanted)?.number ?? -1;
      rule((delivering?.number ?? 0) > newest, "displayed: a read that began before a write");
    }
    for (const name of preferences) changedRow(name, state, before);
  }

  function changedRow(name: Preference, state: State, before: State) {
    const [row, old] = [state.rows[name], before.rows[name]];
    if (old.at === "idle" && row.at !== "idle") {
      rule(row.at === "waiting", "a row begins otherwise than by a wish");
      rule(targetOf(row) === !before.values?.[name], "a wish is not the other value");
      writes[name] = 0;
    }
    if (old.at !== "idle" && row.at !== "idle") {
      rule(targetOf(row) === targetOf(old), "a wish was inverted");
    }
    if (old.at !== "idle" && row.at === "idle") {
      const kept = row.note?.kind === "saved" && state.values?.[name] === targetOf(old);
      rule(kept || row.note?.kind === "failed", "a wish ended neither done nor refused in words");
    }
  }

  function sent({ wanted, over }: Sent, { page, rows }: State) {
    if (!wanted) return;
    const flying = server.all.filter((one) => one.wanted && one.over === over && inFlight(one));
    rule(flying.length === 0, "two writes in flight");
    rule(page.at === "ready", "a write from a page that shows no switches");
    const saving = preferences.filter((name) => rows[name].at === "saving");
    const [name] = saving;
    rule(saving.length === 1, "a write without exactly one row that saves");
    if (!name) return;
    rule(wanted[name] === targetOf(rows[name]), "a write of another value than the wish");
    writes[name]++;
    for (const other of preferences.filter((each) => each !== name && each in wanted)) {
      rule(writes[name] === 2, "a write of both without being asked for both");
      rule(wanted[other] === lastReading?.[other], "a write changes the other preference");
    }
    rule(writes[name] <= (Object.keys(wanted).length === 2 ? 2 : 1), "a wish was written twice");
  }

  return {
    broken,
    rule,
    changed,
    sent,
    /** Gives an answer and lets everything happen that follows from it at once. */
    async deliver(request: Sent, give: () => void, settle: () => Promise<void>) {
      delivering = request;
      give();
      if (!request.wanted && request.effect) lastReading = request.effect;
      await settle();
      delivering = undefined;
    },
  };
}

/** Not ended, as far as the widget knows: what never comes ends at the limit. */
function inFlight({ ended, at }: Sent): boolean {
  return (ended === undefined || ended === "never") && Date.now() - at < limit;
}
