import { type Evidence, evidence } from "../preferences/evidence";
import { fieldNames, forEachPreference, type Preference } from "../preferences/preferences";
import type { Verdicts } from "../preferences/verdict";
import { failed, stepFailed } from "../problems/problem";
import { age, thisMoment, within } from "../time";
import { apiPath } from "../zoho/api-path";
import { askSdk } from "../zoho/ask-sdk";
import type { Client } from "../zoho/client";
import { ruleChecks } from "./checks";
import { type LayoutsRead, readLayouts } from "./layouts";
import { type GetViews, listViews } from "./list-views";
import { required } from "./required";
import { type Get, gapOf, type RuleCheck, type Rules, ruleEvidence } from "./rules";
import { validation } from "./validation";

export interface CheckOptions {
  /** Milliseconds for one check, all its requests together. */
  readonly limit: number;
  readonly unpublished: boolean;
  /** Reads list views as the person: `META.getCustomViews`. It resolves with a rejection as well, which has a code. */
  readonly askViews: (id?: string) => Promise<unknown> | undefined;
  /** Aborted when the client is given up. Nothing is requested or reported then. */
  readonly signal: AbortSignal;
}

/** The evidence from the layouts alone. */
export function layoutEvidence(read: LayoutsRead): Verdicts {
  return forEachPreference((name) =>
    "kind" in read
      ? [evidence("required", "possible", [], read), evidence("validation", "possible", [], read)]
      : [required(read, name), validation(read, name)],
  );
}

/** The layouts as the connection sees them. */
export async function connectionLayouts(
  client: Client,
  options: CheckOptions,
): Promise<LayoutsRead> {
  try {
    const result = await timed(client, options)(apiPath("settings/layouts?module=Calls"));
    return result.ok ? readLayouts(result.value) : gapOf(result.problem);
  } catch (reason) {
    return gapOf(stepFailed(reason).problem);
  }
}

/**
 * Makes all checks at once, each with a limit of its own: one that is not answered is unknown, and delays no other.
 * @param early layouts that were read before, for the ids of the fields where the connection may not read layouts
 * @param report called when a check has ended, with the evidence and the layouts so far; `done` is true at the last time
 */
export async function checkAll(
  client: Client,
  early: LayoutsRead | undefined,
  options: CheckOptions,
  report: (verdicts: Verdicts, done: boolean, layouts: LayoutsRead | undefined) => void,
): Promise<void> {
  let layouts: LayoutsRead | undefined;
  const rules = new Map<RuleCheck, Rules>();
  const judge = memoized(ruleEvidence);
  const reportProgress = (done: boolean) =>
    report(verdicts(layouts, early, rules, judge), done, layouts);

  const all = [...ruleChecks(options.unpublished), listViews(timedViews(options))];
  const checks: Promise<void>[] = all.map(async (check) => {
    const read = async () => check.read(timed(client, options));
    rules.set(
      check,
      await read().catch(
        (reason): Rules => ({ rules: [], gap: gapOf(stepFailed(reason).problem) }),
      ),
    );
    reportProgress(false);
  });
  checks.push(
    connectionLayouts(client, options).then((read) => {
      layouts = read;
      reportProgress(false);
    }),
  );
  await Promise.all(checks);
  reportProgress(true);
}

/** Sends the requests of one check. Once the limit of the check is over, nothing more is sent. */
function timed(client: Client, { limit, signal }: CheckOptions): Get {
  const begun = thisMoment();
  return async (path) => {
    const left = limit - age(begun);
    const answer =
      left > 0 ? await within(client.get(path), left, signal, () => {}) : failed("no-answer");
    if (!answer) return failed("no-answer");
    return answer.ok ? { ok: true, value: answer.value.body } : answer;
  };
}

/** The same for calls of the SDK. */
function timedViews({ limit, signal, askViews }: CheckOptions): GetViews {
  const begun = thisMoment();
  return async (id) => {
    const left = limit - age(begun);
    return left > 0 ? askSdk(() => askViews(id), left, signal) : undefined;
  };
}

function verdicts(
  layouts: LayoutsRead | undefined,
  early: LayoutsRead | undefined,
  rules: ReadonlyMap<RuleCheck, Rules>,
  judge: typeof ruleEvidence,
): Verdicts {
  const fromLayouts = layouts && layoutEvidence(layouts);
  return forEachPreference((name) => {
    const id = idOf(layouts, name) ?? idOf(early, name);
    const field = { apiName: fieldNames[name], id };
    const fromRules = [...rules].map(([check, read]) => {
      // Rules can name the field by its id alone, so without the id no check is clear.
      const complete: Rules = id || read.gap ? read : { ...read, gap: { kind: "absent" } };
      return judge(check, complete, field);
    });
    return [...(fromLayouts?.[name] ?? []), ...fromRules];
  });
}

/** The same search, made once for each check and field: the verdicts are put together whenever a check ends. */
function memoized(search: typeof ruleEvidence): typeof ruleEvidence {
  const found = new Map<string, Evidence>();
  return (check, read, field) => {
    const key = [check.name, field.apiName, field.id].join();
    const evidence = found.get(key) ?? search(check, read, field);
    found.set(key, evidence);
    return evidence;
  };
}

function idOf(read: LayoutsRead | undefined, name: Preference): string | undefined {
  return read && "ids" in read ? read.ids[name] : undefined;
}
