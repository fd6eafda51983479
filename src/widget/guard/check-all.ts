import { type Preference, preferences } from "../preferences/preferences";
import { within } from "../preferences/time";
import type { Client } from "../zoho/client";
import { layoutsScope, ruleChecks } from "./checks";
import { type Evidence, evidence, type Gap } from "./evidence";
import { apiNames } from "./field";
import { type Layouts, readLayouts } from "./layouts";
import { required } from "./required";
import { type Get, gapOf, type RuleCheck, type Rules, ruleEvidence } from "./rules";
import { validation } from "./validation";
import type { Verdicts } from "./verdict";

/** Layouts as they were read, or why they were not. */
export type LayoutsRead = Layouts | Gap;

/** Evidence from the layouts alone. */
export function layoutEvidence(read: LayoutsRead): Verdicts {
  const of = (name: Preference): readonly Evidence[] =>
    "kind" in read
      ? [evidence("required", "possible", [], read), evidence("validation", "possible", [], read)]
      : [required(read, name), validation(read, name)];
  return { show_from_number: of("show_from_number"), show_to_number: of("show_to_number") };
}

/**
 * Makes all checks over the client, side by side, each with its own limit: one that does not come back
 * is unknown and holds up nothing.
 * @param early layouts read before, for the ids of the fields where these layouts are not to be had
 * @param report called as checks end, with the evidence so far; `done` is true the last time
 */
export async function checkAll(
  client: Client,
  early: LayoutsRead | undefined,
  options: { readonly limit: number; readonly unpublished: boolean; readonly signal: AbortSignal },
  report: (verdicts: Verdicts, done: boolean) => void,
): Promise<void> {
  const get: Get = async (path) => {
    const answer = await client.get(path);
    return answer.ok ? { ok: true, value: answer.value.body } : answer;
  };
  const inTime = async <T>(read: Promise<T>, scope: string, without: (gap: Gap) => T): Promise<T> =>
    (await within(read, options.limit, options.signal, () => {})) ??
    without(gapOf({ code: "no-answer" }, scope));
  let layouts: LayoutsRead | undefined;
  const rules = new Map<RuleCheck, Rules>();
  const tell = (done: boolean) => report(verdicts(layouts, early, rules), done);

  const readAll: Promise<void>[] = ruleChecks(options.unpublished).map(async (check) => {
    rules.set(check, await inTime(check.read(get), check.scope, (gap) => ({ rules: [], gap })));
    tell(false);
  });
  readAll.push(
    inTime<LayoutsRead>(layoutsOf(get), layoutsScope, (gap) => gap).then((read) => {
      layouts = read;
      tell(false);
    }),
  );
  await Promise.all(readAll);
  tell(true);
}

async function layoutsOf(get: Get): Promise<LayoutsRead> {
  const result = await get("/crm/v8/settings/layouts?module=Calls");
  return result.ok ? readLayouts(result.value) : gapOf(result.problem, layoutsScope);
}

function verdicts(
  layouts: LayoutsRead | undefined,
  early: LayoutsRead | undefined,
  rules: ReadonlyMap<RuleCheck, Rules>,
): Verdicts {
  const fromLayouts = layouts && layoutEvidence(layouts);
  const of = (name: Preference): readonly Evidence[] => {
    const id = idOf(layouts, name) ?? idOf(early, name);
    const field = { apiName: apiNames[name], id };
    const fromRules = [...rules].map(([check, read]) => {
      // Rules may name the field by its id alone, so without it nothing is proved clear.
      const known: Rules = id || read.gap ? read : { ...read, gap: { kind: "absent" } };
      return ruleEvidence(check, known, field);
    });
    return [...(fromLayouts?.[name] ?? []), ...fromRules];
  };
  return { show_from_number: of(preferences[0]), show_to_number: of(preferences[1]) };
}

function idOf(read: LayoutsRead | undefined, name: Preference): string | undefined {
  return read && "ids" in read ? read.ids[name] : undefined;
}
