import { type Choices, recall, remember } from "./choices";
import type { GuardControl } from "./guard/control";
import type { Actions } from "./preferences/actions";
import { initial, type State } from "./preferences/state";
import type { Store } from "./preferences/store";
import { settings } from "./settings";
import type { Place } from "./ui/props";
import { apiHostOf } from "./zoho/api-host";
import type { Client } from "./zoho/client";
import { connectionClient } from "./zoho/connection-client";
import type { ZohoSdk } from "./zoho/sdk";
import { findZrc } from "./zoho/zrc";

type Late = typeof import("./late");

/** What is connected with what, now. */
export interface Wiring {
  readonly store: Store<State>;
  readonly actions: Actions;
  /** Tells the view what it needs to know beside the state. */
  readonly show: (place: Partial<Place>) => void;
  sdk?: ZohoSdk;
  /** Origin of the CRM page, where it is known. */
  crm?: string | undefined;
  choices: Choices;
  /** Aborted when the client is given up. */
  signal: AbortSignal;
  /** The signal for which the frame was made to look at home last. */
  fitted?: AbortSignal;
  /** Starts anew with the choices as they are. */
  connect(): Promise<void>;
}

export interface Connector {
  readonly wiring: Wiring;
  /** The handshake is done. */
  begin(sdk: ZohoSdk, crm: string | undefined): void;
  /** Something was chosen: everything goes on with it, and it is kept once it works. */
  choose(change: Choices): void;
  /** A language: kept, but nothing has to be connected anew for it. */
  chooseLanguage(language: string): void;
  /** Fetches the late chunk, once. */
  load(): Promise<Late | undefined>;
  /** To be called after each change of the state. */
  changed(state: State, before: State): void;
  readonly guard: GuardControl | undefined;
}

/** Makes the client out of what the page tells and what was chosen, and starts with it. */
export function createConnector(
  store: Store<State>,
  actions: Actions,
  show: (place: Partial<Place>) => void,
): Connector {
  let loading: Promise<Late | undefined> | undefined;
  let late: Late | undefined;
  let guard: GuardControl | undefined;
  let watching = new AbortController();
  const wiring: Wiring = { store, actions, show, choices: {}, signal: watching.signal, connect };

  async function fetchLate(): Promise<Late | undefined> {
    try {
      late = await import("./late");
      actions.equip(late.createWriter(store, settings.limits));
      show({ late });
      late.follow(wiring, store.state, initial);
      return late;
    } catch {
      // A chunk cannot be asked for twice: only a fresh start helps.
      actions.know({ at: "unloaded" });
      return undefined;
    }
  }
  const load = () => (loading ??= fetchLate());

  /** The first request leaves before anything else is done. */
  async function connect(): Promise<void> {
    const { sdk, crm, choices } = wiring;
    if (!sdk) return;
    // With a reason of ours: for its own the browser writes the stack down, before the first request.
    watching.abort(0);
    watching = new AbortController();
    const { signal } = watching;
    wiring.signal = signal;
    guard = undefined;
    const zrc = findZrc();
    const link = choices.link ?? settings.connection;
    const host = choices.host ?? (crm && apiHostOf(crm));
    const own = choices.client === "user" && zrc !== undefined;
    let client: Client | undefined;
    if (!own && host) {
      client = connectionClient(sdk, link, host);
      actions.start(client);
    } else if (!own) {
      actions.stop({ code: "host-unknown" });
    }
    show({
      crm,
      connection: link,
      hasZrc: zrc !== undefined && !own,
      usesOwnRights: own,
      sandbox: (host ?? "").startsWith("sandbox."),
      consent: undefined,
    });
    const parts = await load();
    if (!parts || signal.aborted) return;
    if (own) {
      client = parts.ownRights(zrc);
      actions.start(client);
    }
    if (!client) return;
    const { limits, unpublishedChecks: unpublished } = settings;
    const asksLanguage = !choices.language && !choices.userLanguage;
    const rest = { limits, unpublished, ownRights: own, asksLanguage, signal };
    guard = parts.createGuard({ store, actions, client, sdk, ...rest });
    guard.changed(store.state, store.state);
  }

  return {
    wiring,
    begin(sdk, crm) {
      Object.assign(wiring, { sdk, crm, choices: { ...(crm && recall(crm)), ...wiring.choices } });
      void connect();
    },
    choose(change) {
      wiring.choices = { ...wiring.choices, ...change, organisation: undefined };
      void connect();
    },
    chooseLanguage(language) {
      const choices = { ...wiring.choices, language };
      wiring.choices = choices;
      if (wiring.crm) show({ forgetful: !remember(wiring.crm, choices) });
    },
    load,
    changed(state, before) {
      guard?.changed(state, before);
      late?.follow(wiring, state, before);
    },
    get guard() {
      return guard;
    },
  };
}
