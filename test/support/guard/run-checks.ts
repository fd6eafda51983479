import { checkAll } from "../../../src/widget/guard/check-all";
import { readLayouts } from "../../../src/widget/guard/layouts";
import type { CheckName } from "../../../src/widget/preferences/checks";
import type { Preference } from "../../../src/widget/preferences/preferences";
import type { Verdicts } from "../../../src/widget/preferences/verdict";
import { settle } from "../fake-time";
import { to } from "./recorded";
import { clientOf, freeLayouts, limits, type World } from "./scene";

/** Runs all checks in this world, as far as they need no time. `early` is what the person's layouts say. */
export async function runChecks(world: World, unpublished = false, early: unknown = freeLayouts) {
  const { client, asked } = clientOf(world);
  const life = new AbortController();
  const reports: { verdicts: Verdicts; done: boolean }[] = [];
  const askViews = async (Id?: string) => world.views({ Entity: "Calls", ...(Id && { Id }) });
  const options = { limit: limits.check, unpublished, signal: life.signal, askViews };
  void checkAll(client, readLayouts(early), options, (verdicts, done) =>
    reports.push({ verdicts, done }),
  );
  await settle();
  const found = (name: Preference) => reports.at(-1)?.verdicts[name] ?? [];
  return {
    asked,
    reports,
    found,
    abort: () => life.abort(),
    evidence: (check: CheckName, name: Preference = to) =>
      found(name).find((one) => one.check === check),
    outcomes: (name: Preference) =>
      Object.fromEntries(found(name).map(({ check, outcome }) => [check, outcome])),
    done: () => reports.some(({ done }) => done),
  };
}
