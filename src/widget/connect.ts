import { type Choices, recall, remember } from "./choices";
import type { GuardControl } from "./guard/control";
import type { Actions } from "./preferences/actions";
import type { State } from "./preferences/state";
import type { Store } from "./preferences/store";
import { handling } from "./problems/table";
import { settings } from "./settings";
import type { Place } from "./ui/app";
import { apiHostOf } from "./zoho/api-host";
import type { Client } from "./zoho/client";
import { connectionClient } from "./zoho/connection-client";
import type { ZohoSdk } from "./zoho/sdk";
import { findZrc } from "./zoho/zrc";

type Late = typeof import("./late");

export interface Connector {
  /** The handshake is done. */
  begin(sdk: ZohoSdk, crm: string | undefined): void;
  /** Something was chosen: everything goes on with it, and it is kept once it works. */
  choose(change: Choices): void;
  /** Zoho's own consent for the connection. */
  authorise(): Promise<void>;
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
  let sdk: ZohoSdk | undefined;
  let crm: string | undefined;
  let choices: Choices = {};
  let late: Promise<Late | undefined> | undefined;
  let guard: GuardControl | undefined;
  let watching = new AbortController();

  async function fetchLate(): Promise<Late | undefined> {
    try {
      const parts = await import("./late");
      actions.equip(parts.createWriter(store, settings.limits));
      show({ late: parts });
      return parts;
    } catch {
      // A chunk cannot be asked for twice: only a fresh start helps.
      actions.know({ at: "unloaded" });
      return undefined;
    }
  }
  const load = () => (late ??= fetchLate());

  /** The first request leaves before anything else is done. */
  async function connect(zoho: ZohoSdk): Promise<void> {
    watching.abort();
    watching = new AbortController();
    guard = undefined;
    const { signal } = watching;
    const zrc = findZrc();
    const link = choices.link ?? settings.connection;
    const host = choices.host ?? (crm && apiHostOf(crm));
    const own = choices.client === "user" && zrc !== undefined;
    let client: Client | undefined;
    if (!own && host) {
      client = connectionClient(zoho, link, host);
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
      client = parts.userClient(zrc);
      actions.start(client);
    }
    if (!client) return;
    const { limits, unpublishedChecks: unpublished } = settings;
    const rest = { limits, unpublished, ownRights: own, signal };
    guard = parts.createGuard({ store, actions, client, sdk: zoho, ...rest });
    guard.changed(store.state, store.state);
  }

  /** Choices belong to an organisation: they are kept with its id, and dropped in another one. */
  function keepFor(organisation: string | undefined): void {
    if (!crm || Object.values(choices).every((choice) => choice === undefined)) return;
    if (organisation && choices.organisation && choices.organisation !== organisation) {
      choices = {};
      remember(crm, choices);
      if (sdk) void connect(sdk);
      return;
    }
    choices = { ...choices, organisation: organisation ?? choices.organisation };
    show({ forgetful: !remember(crm, choices) });
  }

  /** For the guide: whose Setup to link, and what `zrc` can tell of the connection. */
  async function prepareGuide(zoho: ZohoSdk): Promise<void> {
    const parts = await load();
    if (!parts) return;
    const zrc = findZrc();
    const link = choices.link ?? settings.connection;
    const { signal } = watching;
    void parts.askOrganisation(zoho, settings.limits.check, signal).then((organisation) => {
      store.update((state) => ({ ...state, organisation }));
    });
    if (zrc) show({ consent: await parts.consentOf(zrc, link) });
  }

  return {
    begin(zoho, origin) {
      sdk = zoho;
      crm = origin;
      if (crm) choices = recall(crm);
      void connect(zoho);
    },
    choose(change) {
      choices = { ...choices, ...change, organisation: undefined };
      if (sdk) void connect(sdk);
    },
    async authorise() {
      const link = choices.link ?? settings.connection;
      try {
        await findZrc()?.$?.connection?.(link).authorize?.();
      } catch {
        // Consent that was refused or closed shows when the setting is read again.
      }
      actions.retry();
    },
    load,
    changed(state, before) {
      guard?.changed(state, before);
      const ready = state.page.at === "ready";
      const { organisation: there } = state;
      if (ready && (before.page.at !== "ready" || there !== before.organisation))
        keepFor(there?.id);
      const { page } = state;
      if (page !== before.page && page.at === "stopped" && !page.retrying) {
        if (sdk && handling(page.problem.code).screen === "connection") void prepareGuide(sdk);
      }
    },
    get guard() {
      return guard;
    },
  };
}
