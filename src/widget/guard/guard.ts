import type { Actions } from "../preferences/actions";
import { checkFacts, checkNames } from "../preferences/checks";
import { pruned } from "../preferences/cure-steps";
import { evidence, type Gap } from "../preferences/evidence";
import { mergeVerdicts } from "../preferences/merge-verdicts";
import { isReadOnly, isTold } from "../preferences/permissions";
import { forEachPreference, type Preference, preferences } from "../preferences/preferences";
import type { Recheck } from "../preferences/recheck";
import { learned } from "../preferences/row-steps";
import { failureOf, initial, isLocked, type State, withRow } from "../preferences/state";
import type { Store } from "../preferences/store";
import { blocks, type Verdicts } from "../preferences/verdict";
import { failed, stepFailed } from "../problems/problem";
import { age, type Moment, pause, thisMoment, within } from "../time";
import { askSdk } from "../zoho/ask-sdk";
import type { Client } from "../zoho/client";
import { askOrganisation } from "../zoho/organisation";
import type { ZohoSdk } from "../zoho/sdk";
import { checkAll, connectionLayouts } from "./check-all";
import { type LayoutsRead, readLayouts } from "./layouts";
import { looked, told } from "./layouts-told";
import { learnPermissions, userBehind } from "./learn-permissions";
import { gapOf } from "./rules";

export interface GuardParts {
  readonly store: Store<State>;
  readonly actions: Pick<Actions, "setPermissions" | "backOff" | "connected">;
  readonly client: Client;
  readonly sdk: ZohoSdk;
  /** Milliseconds; see settings.ts. */
  readonly limits: Readonly<Record<"check" | "request" | "reuse" | "relock" | "reread", number>>;
  readonly unpublished: boolean;
  /** The client acts with the person's own permissions, so there is no other user to compare with. */
  readonly ownPermissions: boolean;
  /** The person's language is not known yet. */
  readonly asksLanguage: boolean;
  /** Aborted when the client is given up. Nothing is requested or stored then. */
  readonly signal: AbortSignal;
}

export interface Guard {
  /** To be called after each change of the state, which decides what is checked. */
  changed(state: State, before: State): void;
  /** "Check again" was pressed. */
  checkAgain(of: Recheck["of"]): void;
  /** The person came back to the page: what locked a switch may be gone. */
  returned(): void;
}

/** Checks what uses the fields, and whose permissions a write has, and puts both into the store. */
export function createGuard(parts: GuardParts): Guard {
  const { store, actions, sdk, limits, unpublished, ownPermissions, signal } = parts;
  /** A 429 of one check begins a pause for everything. */
  const client: Client = {
    ...parts.client,
    async get(path) {
      if (store.state.paused?.until) return failed("TOO_MANY_REQUESTS");
      const answer = await parts.client.get(path);
      if (signal.aborted) return answer;
      if (!answer.ok) actions.backOff(answer.problem);
      // That the browser is offline is not so.
      else if (store.state.paused?.offline) actions.connected(true);
      return answer;
    },
  };
  const options = {
    limit: limits.check,
    unpublished,
    signal,
    askViews: (id?: string) =>
      sdk.CRM.META?.getCustomViews?.({ Entity: "Calls", ...(id && { Id: id }) }).catch(
        (reason: unknown) => reason,
      ),
  };
  let layouts: LayoutsRead | undefined;
  let begun = false;
  let lastLayouts: Moment | undefined;
  let lastFull: Moment | undefined;
  let checking = false;

  const ask = (call: () => Promise<unknown> | undefined) => askSdk(call, limits.check, signal);

  const readBacks = () => store.state.cures?.reads ?? 0;

  /** Reads the layouts as the person sees them. */
  async function readEarly(): Promise<LayoutsRead> {
    lastLayouts = thisMoment();
    const since = readBacks();
    const answer = await ask(() => sdk.CRM.META?.getLayouts?.({ Entity: "Calls" }));
    const read = answer === undefined ? gapOf({ code: "no-answer" }) : readSafely(answer);
    layouts = read;
    store.update((state) => {
      const known = "labels" in read ? { ...state, labels: read.labels } : state;
      return readBacks() === since ? looked(known, read, "early") : known;
    });
    return read;
  }

  /** Reads the layouts again for whoever saw a block in them. The next confirmation makes the full checks again. */
  async function recheckLocks(): Promise<void> {
    lastFull = undefined;
    const { full } = store.state.guard;
    if (full && preferences.some((name) => blocks({ full }, name).length > 0)) {
      lastLayouts = thisMoment();
      const since = readBacks();
      const read = await connectionLayouts(client, options);
      store.update((state) => (readBacks() === since ? looked(state, read, "full") : state));
    }
    await readEarly();
  }

  /** Leaves out what was found in layouts, if a cure has read them back since: these here can be older. */
  function unlessOlder(found: Verdicts, since: number): Verdicts {
    if (readBacks() === since) return found;
    return forEachPreference((name) =>
      found[name].filter(({ check }) => check !== "required" && check !== "validation"),
    );
  }

  /** Reads where a field is that was just shown, and puts it under its row. */
  async function locate(name: Preference): Promise<void> {
    const read = await readEarly();
    if (!("fields" in read) || !read.readable || read.tooMany) return;
    const places = read.fields[name].map(({ place }) => place);
    const without = read.all.filter(({ page }) => !places.some((place) => place.page === page));
    store.update((state) =>
      justSaved(state, name)
        ? withRow(state, name, {
            at: "idle",
            note: { kind: "saved", where: { places, without } },
          })
        : state,
    );
  }

  /** Requests everything that follows the switches unasked. */
  async function begin(): Promise<void> {
    // The switches are drawn first.
    await pause(0, signal);
    const organisationId = askOrganisation(sdk, limits.check, signal).then((organisation) => {
      store.update((state) => ({ ...state, organisation }));
      return organisation.id;
    });
    const early = readEarly();
    const get = async (path: string) =>
      (await within(client.get(path), limits.request, signal, () => {})) ?? failed("no-answer");
    const setLanguage = (userLanguage: string) =>
      store.update((state) => ({ ...state, userLanguage }));
    if (ownPermissions) {
      actions.setPermissions({ at: "own" });
      // The language is the only use of this request, so it is sent until that is known.
      if (parts.asksLanguage) setLanguage((await userBehind(get))?.language ?? "");
      return;
    }
    const user = askSdk(() => sdk.CRM.CONFIG?.getCurrentUser?.(), limits.request, signal);
    const found = await learnPermissions(
      get,
      { user, organisationId, layouts: early },
      setLanguage,
    );
    // A look to which nobody answers does not take back whose they were seen to be.
    if (isTold(found) || !isTold(store.state.permissions)) actions.setPermissions(found);
  }

  async function checkEverything(): Promise<void> {
    if (checking || store.state.paused?.until || age(lastFull) < limits.reuse) return;
    checking = true;
    lastFull = thisMoment();
    store.update((state) => learned(state, { ...state.guard, checking }));
    const since = readBacks();
    await checkAll(client, layouts, options, (found, done, read) => {
      checking = !done;
      store.update((state) => {
        const full = mergeVerdicts(state.guard.full, unlessOlder(found, since));
        const guard = { ...state.guard, full, checking };
        return read && readBacks() === since ? told(state, guard, read) : learned(state, guard);
      });
    }).catch((reason: unknown) => {
      checking = false;
      const full = unknownFor(gapOf(stepFailed(reason).problem), unpublished);
      store.update((state) =>
        learned(state, {
          ...state.guard,
          full: mergeVerdicts(state.guard.full, full),
          checking,
        }),
      );
    });
  }

  function setRecheck(recheck: Recheck): void {
    store.update((state) => {
      // Where the lock has opened, the row says so, and the next lock must not show the outcome of this one.
      const shown =
        recheck.of === "permissions" || isLocked(state, recheck.of) || isRefused(state, recheck.of);
      return { ...state, guard: { ...state.guard, recheck: shown ? recheck : undefined } };
    });
  }

  return {
    changed(state, before) {
      if (state.page.at !== "ready") return;
      store.update(pruned);
      for (const name of preferences) {
        if (justSaved(state, name) && !justSaved(before, name) && state.values?.[name]) {
          void locate(name);
        }
      }
      // Whatever the values were read again for may have become of a layout as well: a late reply, a return.
      if (state.values !== before.values && state.cures?.jobs.length) void recheckLocks();
      // What was pressed before the guard was loaded is new to it.
      const first = !begun;
      const known = first ? initial : before;
      begun = true;
      const unpaused = before.paused && !state.paused;
      // Silence may be all that kept the permissions from being determined.
      const { at } = state.permissions;
      const guessed = at === "unclear" || at === "customizer";
      if (first || (unpaused && guessed)) void begin();
      const requested = state.guard.fullRequested && !known.guard.fullRequested;
      // Checks that were requested during a pause are made once it has ended.
      if (unpaused) lastFull = undefined;
      const confirming =
        state.confirming !== undefined && (state.confirming !== known.confirming || unpaused);
      if (
        confirming ||
        requested ||
        preferences.some((name) => isRefused(state, name) && !isRefused(known, name))
      ) {
        void checkEverything();
      }
    },
    async checkAgain(of) {
      lastFull = undefined;
      setRecheck({ of });
      const refused = preferences.some((name) => isRefused(store.state, name));
      await Promise.all([
        refused && checkEverything(),
        isReadOnly(store.state.permissions) ? begin() : recheckLocks(),
      ]);
      if (!signal.aborted) setRecheck({ of, done: Date.now() });
    },
    returned() {
      const since = age(lastLayouts);
      const locked = preferences.some((name) => isLocked(store.state, name));
      if (locked && since >= limits.relock) void recheckLocks();
      // The connection may have been changed in Setup meanwhile.
      if (isReadOnly(store.state.permissions) && since >= limits.reread) void begin();
    },
  };
}

function justSaved({ rows }: State, name: Preference): boolean {
  const row = rows[name];
  return row.at === "idle" && row.note?.kind === "saved";
}

/** The layouts in an answer. It must not throw, because presses wait for what follows from it. */
function readSafely(answer: unknown): LayoutsRead {
  try {
    return readLayouts(answer);
  } catch (reason) {
    return gapOf(stepFailed(reason).problem);
  }
}

/** Evidence for checks of which none is known to have ended. */
function unknownFor(gap: Gap, unpublished: boolean): Verdicts {
  return forEachPreference(() =>
    checkNames
      .filter((check) => unpublished || !checkFacts(check).unpublished)
      .map((check) => evidence(check, "possible", [], gap)),
  );
}

/** True where Zoho refused to hide the field, which is explained by all evidence that there is. */
function isRefused(state: State, name: Preference): boolean {
  return failureOf(state.rows[name])?.code === "NOT_ALLOWED";
}
