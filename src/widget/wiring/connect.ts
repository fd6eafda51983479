import type { Guard } from "../guard/guard";
import type { Actions } from "../preferences/actions";
import { initial, type State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { stepFailed } from "../problems/problem";
import { settings } from "../settings";
import type { Client } from "../zoho/client";
import { connectionClient } from "../zoho/connection-client";
import type { ZohoSdk } from "../zoho/sdk";
import { findZrc } from "../zoho/zrc";
import type { Choices } from "./choices";
import type { Effects } from "./effects";
import { apiHost, type EnvironmentStore, linkName, usesOwnPermissions } from "./environment";

/** What `import("../lazy")` gives. */
export type Lazy = typeof import("../lazy");

export interface ConnectorParts {
  readonly store: Store<State>;
  readonly actions: Actions;
  readonly environment: EnvironmentStore;
  /** Fetches the lazy chunk. */
  readonly importLazy: () => Promise<Lazy>;
}

/** Decides which client is used, and over which host or connection. */
export interface Connector {
  /** The handshake is done: begins with what is known by now. */
  begin(sdk: ZohoSdk, crm: string | undefined): void;
  /** Something was chosen: begins anew with it. It is stored once it works. */
  choose(change: Choices): void;
  /** Fetches the lazy chunk, once. */
  load(): Promise<Lazy | undefined>;
  /** To be called after each change of the state. */
  changed(state: State, before: State): void;
  /** The person came back to the page. */
  returned(): void;
  readonly guard: Guard | undefined;
  /** Aborted when the client in use is given up. */
  readonly signal: AbortSignal;
}

/** Makes the client from what the page tells and what was chosen, and starts it. */
export function createConnector(parts: ConnectorParts): Connector {
  const { store, actions, environment, importLazy } = parts;
  let loading: Promise<Lazy | undefined> | undefined;
  let effects: Effects | undefined;
  let guard: Guard | undefined;
  let life = new AbortController();

  async function fetchLazy(): Promise<Lazy | undefined> {
    try {
      const lazy = await importLazy();
      actions.setWriter(lazy.createTurns(store, settings.limits, () => environment.state.sdk));
      environment.setLazy(lazy);
      effects = lazy.createEffects({ store, environment, reconnect: () => void connect() });
      attempt(() => effects?.changed(store.state, initial, life.signal));
      return lazy;
    } catch {
      // A module that failed to load cannot be imported again, so only a reload helps.
      actions.setPermissions({ at: "unloaded" });
      return undefined;
    }
  }
  const load = () => (loading ??= fetchLazy());

  /** Where a reaction to a change throws, the others go on. */
  function attempt(react: () => void): void {
    try {
      react();
    } catch (reason) {
      const { problem } = stepFailed(reason);
      if (!store.state.broken) store.update((state) => ({ ...state, broken: problem }));
    }
  }

  /** Starts a client. The first request is sent before anything else is done. */
  async function connect(): Promise<void> {
    // Without a reason the browser would record a stack trace, just before the first request.
    life.abort(0);
    life = new AbortController();
    const { signal } = life;
    guard = undefined;
    environment.connecting(findZrc());
    const { state } = environment;
    const { sdk, zrc } = state;
    if (!sdk) return;
    const own = usesOwnPermissions(state);
    const host = apiHost(state);
    let client: Client | undefined;
    if (!own && host) {
      client = connectionClient(sdk, linkName(state), host, load);
      actions.start(client);
    } else if (!own) {
      actions.stop({ code: "host-unknown" });
    }
    const lazy = await load();
    if (!lazy || signal.aborted) return;
    if (own && zrc) {
      client = lazy.ownPermissions(zrc);
      actions.start(client);
    }
    if (!client) return;
    const used = client;
    const { language, userLanguage } = environment.state.choices;
    attempt(() => {
      guard = lazy.createGuard({
        store,
        actions,
        client: used,
        sdk,
        limits: settings.limits,
        unpublished: settings.unpublishedChecks,
        ownPermissions: own,
        asksLanguage: !language && !userLanguage,
        signal,
      });
      guard.changed(store.state, store.state);
    });
  }

  return {
    begin(sdk, crm) {
      environment.ready(sdk, crm);
      void connect();
    },
    choose(change) {
      environment.choose(change);
      void connect();
    },
    load,
    changed(state, before) {
      attempt(() => guard?.changed(state, before));
      attempt(() => effects?.changed(state, before, life.signal));
    },
    returned() {
      actions.returned();
      attempt(() => guard?.returned());
      attempt(() => effects?.returned());
    },
    get guard() {
      return guard;
    },
    get signal() {
      return life.signal;
    },
  };
}
