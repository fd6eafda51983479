import { settings } from "../settings";
import type { LazyParts, ViewContext } from "../ui/props";
import { apiHostOf } from "../zoho/api-host";
import type { ZohoSdk } from "../zoho/sdk";
import type { Zrc } from "../zoho/zrc";
import { type Choices, recall, remember } from "./choices";

/** Where the widget stands and what was chosen for it: all that is kept beside the state. */
export interface Environment {
  readonly sdk?: ZohoSdk | undefined;
  /** Origin of the CRM page, where it is known. */
  readonly crm?: string | undefined;
  /** SDK 1.5's `zrc`, where it is there. */
  readonly zrc?: Zrc | undefined;
  readonly choices: Choices;
  /** The language that is spoken. */
  readonly language: string;
  readonly lazy?: LazyParts | undefined;
  /** What Zoho tells of a connection that is not ready, where it tells. */
  readonly consent?: ViewContext["consent"];
  /** This browser refused to keep a choice. */
  readonly forgetful?: boolean;
}

/** The environment, and its only writer. */
export interface EnvironmentStore {
  readonly state: Environment;
  /** The handshake is done: what was chosen before is known, and what was chosen since then outweighs it. */
  ready(sdk: ZohoSdk, crm: string | undefined): void;
  /** A client is made: `zrc` as it is there now, and nothing is known of its connection yet. */
  connecting(zrc: Zrc | undefined): void;
  /** Somebody chose this. It is kept by `keep`, once it works. */
  choose(change: Choices): void;
  /** Kept at once, because a language works anywhere. */
  chooseLanguage(language: string): void;
  /** Nobody chose this, so a browser that refuses to keep it is no news. */
  learn(change: Choices): void;
  /**
   * The choices work in this organisation, as far as its id is known: they are kept with it.
   * @returns false where they were made in another organisation; then they are dropped
   */
  keep(organisation: string | undefined): boolean;
  spoken(language: string): void;
  loaded(lazy: LazyParts): void;
  consented(consent: ViewContext["consent"]): void;
}

/** @param changed called after each change */
export function createEnvironment(changed: () => void): EnvironmentStore {
  let state: Environment = { choices: {}, language: "en" };
  /** Chosen in this opening and not stored yet. */
  let unsaved: Choices = {};

  function update(change: Partial<Environment>): void {
    state = { ...state, ...change };
    changed();
  }

  function choose(change: Choices): void {
    unsaved = { ...unsaved, ...change };
    update({ choices: { ...state.choices, ...change } });
  }

  function save(change: Choices): void {
    const { crm } = state;
    if (crm && Object.keys(change).length > 0) update({ forgetful: !remember(crm, change) });
  }

  function saveLanguage(): void {
    const { language, ...others } = unsaved;
    if (!state.crm || !language) return;
    unsaved = others;
    save({ language });
  }

  /** Stores what was chosen in this opening, and the organisation in which it was found to work. */
  function saveChosen(worksIn: Pick<Choices, "organisation">): void {
    const { organisation: _, ...chosen } = unsaved;
    unsaved = {};
    update({ choices: { ...state.choices, ...worksIn } });
    save({ ...chosen, ...worksIn });
  }

  /** Forgets what was chosen in another organisation. */
  function dropChoicesOf(organisation: string): void {
    const none = { host: undefined, link: undefined, client: undefined, organisation: undefined };
    unsaved = {};
    update({ choices: { ...state.choices, ...none } });
    // Another tab may have stored choices for its own organisation meanwhile: those stay.
    if (state.crm && recall(state.crm).organisation === organisation) save(none);
  }

  return {
    get state() {
      return state;
    },
    ready(sdk, crm) {
      update({ sdk, crm, choices: { ...(crm && recall(crm)), ...state.choices } });
      saveLanguage();
    },
    connecting(zrc) {
      update({ zrc, consent: undefined });
    },
    choose(change) {
      choose({ ...change, organisation: undefined });
    },
    chooseLanguage(language) {
      choose({ language });
      saveLanguage();
    },
    learn(change) {
      update({ choices: { ...state.choices, ...change } });
      if (state.crm) remember(state.crm, change);
    },
    keep(organisation) {
      const { host, link, client, organisation: chosenIn } = state.choices;
      const isNew = (host || link || client) && organisation && organisation !== chosenIn;
      if (isNew && chosenIn) {
        dropChoicesOf(chosenIn);
        return false;
      }
      saveChosen(isNew ? { organisation } : {});
      return true;
    },
    spoken: (language) => update({ language }),
    loaded: (lazy) => update({ lazy }),
    consented: (consent) => update({ consent }),
  };
}

/** Link name of the connection in use. */
export function linkName({ choices }: Environment): string {
  return choices.link ?? settings.connection;
}

/** API host in use, where the CRM page tells it or somebody chose it. */
export function apiHost({ choices, crm }: Environment): string | undefined {
  return choices.host ?? (crm && apiHostOf(crm));
}

/** The person chose their own permissions, and `zrc` is there to use them. */
export function usesOwnPermissions({ choices, zrc }: Environment): boolean {
  return choices.client === "user" && zrc !== undefined;
}

/** What of the environment the view needs: the same object where nothing of that has changed. */
export function viewContext(environment: Environment, before?: ViewContext): ViewContext {
  const { crm, zrc, language, lazy, consent, forgetful = false } = environment;
  const own = usesOwnPermissions(environment);
  const context: ViewContext = {
    language,
    crm,
    host: apiHost(environment),
    connection: linkName(environment),
    choseHost: environment.choices.host !== undefined,
    sandbox: (apiHost(environment) ?? "").startsWith("sandbox."),
    hasZrc: zrc !== undefined && !own,
    usesOwnPermissions: own,
    consent,
    forgetful,
    lazy,
  };
  return before && sameValues(before, context) ? before : context;
}

function sameValues(one: ViewContext, other: ViewContext): boolean {
  return Object.entries(other).every(([name, value]) => Reflect.get(one, name) === value);
}
