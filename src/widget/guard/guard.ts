import type { Actions } from "../preferences/actions";
import type { Again } from "../preferences/again";
import { checkFacts, checkNames } from "../preferences/checks";
import { pruned } from "../preferences/cure-steps";
import { evidence, type Gap } from "../preferences/evidence";
import { mergeVerdicts } from "../preferences/merge-verdicts";
import { isReadOnly, isTold } from "../preferences/permissions";
import { forEachPreference, type Preference, preferences } from "../preferences/preferences";
import { learned } from "../preferences/row-steps";
import { failureOf, initial, isLocked, type State, withRow } from "../preferences/state";
import type { Store } from "../preferences/store";
import { blocks, type Verdicts } from "../preferences/verdict";
import { failed, threw } from "../problems/problem";
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
  /** The client has the person's own permissions, so there is nobody to compare with. */
  readonly ownPermissions: boolean;
  /** Nothing tells yet which language the person speaks. */
  readonly asksLanguage: boolean;
  /** Aborted when the client is given up: nothing is asked or told after that. */
  readonly signal: AbortSignal;
}

export interface Guard {
  /** To be called after each change of the state: what happened there decides what is looked at. */
  changed(state: State, before: State): void;
  /** "Check again": says that it looks, and when that was done. */
  checkAgain(of: Again["of"]): void;
  /** The person came back to the page: a lock may have been opened elsewhere. */
  returned(): void;
}

/** Looks at what holds the fields, and whose permissions a write has, and puts it into the store. */
export function createGuard(parts: GuardParts): Guard {
  const { store, actions, sdk, limits, unpublished, ownPermissions, signal } = parts;
  /** A 429 of a check silences everything, the other checks too. */
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
  let lastLook: Moment | undefined;
  let lastFull: Moment | undefined;
  let checking = false;

  const ask = (call: () => Promise<unknown> | undefined) => askSdk(call, limits.check, signal);

  const readBacks = () => store.state.cures?.reads ?? 0;

  async function lookAtLayouts(): Promise<LayoutsRead> {
    lastLook = thisMoment();
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

  /** A lock is looked at again from the side that told of it; the next confirmation checks afresh. */
  async function lookAgain(): Promise<void> {
    lastFull = undefined;
    const { full } = store.state.guard;
    if (full && preferences.some((name) => blocks({ full }, name).length > 0)) {
      lastLook = thisMoment();
      const since = readBacks();
      const read = await connectionLayouts(client, options);
      store.update((state) => (readBacks() === since ? looked(state, read, "full") : state));
    }
    await lookAtLayouts();
  }

  /** Layouts that were asked for before a cure read them back may be older, and tell nothing then. */
  function newer(found: Verdicts, since: number): Verdicts {
    if (readBacks() === since) return found;
    return forEachPreference((name) =>
      found[name].filter(({ check }) => check !== "required" && check !== "validation"),
    );
  }

  /** A field was shown: where it stands is read anew, and said under its row. */
  async function lookWhere(name: Preference): Promise<void> {
    const read = await lookAtLayouts();
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

  /** Everything that is wanted quietly after the switches. */
  async function begin(): Promise<void> {
    // The switches are drawn before anything else is asked.
    await pause(0, signal);
    const organisationId = askOrganisation(sdk, limits.check, signal).then((organisation) => {
      store.update((state) => ({ ...state, organisation }));
      return organisation.id;
    });
    const seen = lookAtLayouts();
    const get = async (path: string) =>
      (await within(client.get(path), limits.request, signal, () => {})) ?? failed("no-answer");
    const speaks = (userLanguage: string) => store.update((state) => ({ ...state, userLanguage }));
    if (ownPermissions) {
      actions.setPermissions({ at: "own" });
      // For nothing else, so it is asked only until it is known.
      if (parts.asksLanguage) speaks((await userBehind(get))?.language ?? "");
      return;
    }
    const user = askSdk(() => sdk.CRM.CONFIG?.getCurrentUser?.(), limits.request, signal);
    const found = await learnPermissions(get, { user, organisationId, layouts: seen }, speaks);
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
        const full = mergeVerdicts(state.guard.full, newer(found, since));
        const guard = { ...state.guard, full, checking };
        return read && readBacks() === since ? told(state, guard, read) : learned(state, guard);
      });
    }).catch((reason: unknown) => {
      checking = false;
      const full = unknownFor(gapOf(threw(reason).problem), unpublished);
      store.update((state) =>
        learned(state, {
          ...state.guard,
          full: mergeVerdicts(state.guard.full, full),
          checking,
        }),
      );
    });
  }

  function tellAgain(again: Again): void {
    store.update((state) => {
      // What opened a lock says so in the row, and nothing of it may come back with another lock.
      const shown =
        again.of === "permissions" || isLocked(state, again.of) || isRefused(state, again.of);
      return { ...state, guard: { ...state.guard, again: shown ? again : undefined } };
    });
  }

  return {
    changed(state, before) {
      if (state.page.at !== "ready") return;
      store.update(pruned);
      for (const name of preferences) {
        if (justSaved(state, name) && !justSaved(before, name) && state.values?.[name]) {
          void lookWhere(name);
        }
      }
      // Whatever the values were read again for may have become of a layout as well: a late reply, a return.
      if (state.values !== before.values && state.cures?.jobs.length) void lookAgain();
      // What was pressed before the guard was there counts as new to it.
      const first = !begun;
      const known = first ? initial : before;
      begun = true;
      const unpaused = before.paused && !state.paused;
      // Silence may be all that kept the permissions from being determined.
      const { at } = state.permissions;
      const guessed = at === "unclear" || at === "customizer";
      if (first || (unpaused && guessed)) void begin();
      const wants = state.guard.wanted && !known.guard.wanted;
      // What was asked for while nobody answered is looked at once somebody does.
      if (unpaused) lastFull = undefined;
      const asks =
        state.confirming !== undefined && (state.confirming !== known.confirming || unpaused);
      if (
        asks ||
        wants ||
        preferences.some((name) => isRefused(state, name) && !isRefused(known, name))
      ) {
        void checkEverything();
      }
    },
    async checkAgain(of) {
      lastFull = undefined;
      tellAgain({ of });
      const refused = preferences.some((name) => isRefused(store.state, name));
      await Promise.all([
        refused && checkEverything(),
        isReadOnly(store.state.permissions) ? begin() : lookAgain(),
      ]);
      if (!signal.aborted) tellAgain({ of, done: Date.now() });
    },
    returned() {
      const since = age(lastLook);
      const locked = preferences.some((name) => isLocked(store.state, name));
      if (locked && since >= limits.relock) void lookAgain();
      // The connection may have been mended in Setup meanwhile.
      if (isReadOnly(store.state.permissions) && since >= limits.reread) void begin();
    },
  };
}

function justSaved({ rows }: State, name: Preference): boolean {
  const row = rows[name];
  return row.at === "idle" && row.note?.kind === "saved";
}

/** Reading must not throw: whether anything can be pressed depends on its end. */
function readSafely(answer: unknown): LayoutsRead {
  try {
    return readLayouts(answer);
  } catch (reason) {
    return gapOf(threw(reason).problem);
  }
}

/** No check is known to have come to its end. */
function unknownFor(gap: Gap, unpublished: boolean): Verdicts {
  return forEachPreference(() =>
    checkNames
      .filter((check) => unpublished || !checkFacts(check).unpublished)
      .map((check) => evidence(check, "possible", [], gap)),
  );
}

/** Zoho refused to hide the field: the explanation under it wants all the evidence there is. */
function isRefused(state: State, name: Preference): boolean {
  return failureOf(state.rows[name])?.code === "NOT_ALLOWED";
}
