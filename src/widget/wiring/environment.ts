import { settings } from "../settings";
import type { LazyParts, ViewContext } from "../ui/props";
import { apiHostOf } from "../zoho/api-host";
import type { ZohoSdk } from "../zoho/sdk";
import type { Zrc } from "../zoho/zrc";
import { type Choices, recall, remember } from "./choices";

/** What surrounds the widget, and what was chosen: everything that is kept beside the state. */
export interface Environment {
  readonly sdk?: ZohoSdk | undefined;
  /** Origin of the CRM page, where it is known. */
  readonly crm?: string | undefined;
  /** `zrc` of SDK 1.5, where the SDK has it. */
  readonly zrc?: Zrc | undefined;
  readonly choices: Choices;
  /** The language of the page. */
  readonly language: string;
  readonly lazy?: LazyParts | undefined;
  /** What Zoho says about a connection that is not ready. */
  readonly consent?: ViewContext["consent"];
  /** The browser refused to store a choice. */
  readonly storageRefused?: boolean;
}

/** The environment, and its only writer. */
export interface EnvironmentStore {
  readonly state: Environment;
  /** What is stored for the CRM page that is known at once. */
  readonly remembered: Choices;
  /** The handshake is done, so that stored choices are known. What was chosen in this opening outweighs them. */
  ready(sdk: ZohoSdk, crm: string | undefined): void;
  /** Another client is made: nothing is known of its connection yet. */
  connecting(zrc: Zrc | undefined): void;
  /** Somebody chose this. `keepChoices` stores it, once it works. */
  choose(change: Choices): void;
  /** Somebody chose a language. It is stored at once, because it works with any organisation. */
  chooseLanguage(language: string): void;
  /** Stores what nobody chose, so that nothing is said where the browser refuses to. */
  learn(change: Choices): void;
  /**
   * Stores the choices, which work in this organisation, with its id if that is known.
   * @returns false where they were made in another organisation, and are dropped
   */
  keepChoices(organisation: string | undefined): boolean;
  setLanguage(language: string): void;
  setLazy(lazy: LazyParts): void;
  setConsent(consent: ViewContext["consent"]): void;
}

/**
 * @param changed called after each change
 * @param early origin of the CRM page, where it is known at once. Its choices are read now: nothing that can be done
 * before may come between the handshake and the first request.
 */
export function createEnvironment(changed: () => void, early?: string): EnvironmentStore {
  const remembered = early ? recall(early) : {};
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
    if (crm && Object.keys(change).length > 0) update({ storageRefused: !remember(crm, change) });
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
    remembered,
    ready(sdk, crm) {
      const stored = crm === early ? remembered : crm && recall(crm);
      update({ sdk, crm, choices: { ...stored, ...state.choices } });
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
    keepChoices(organisation) {
      const { host, link, client, organisation: chosenIn } = state.choices;
      const isNew = (host || link || client) && organisation && organisation !== chosenIn;
      if (isNew && chosenIn) {
        dropChoicesOf(chosenIn);
        return false;
      }
      saveChosen(isNew ? { organisation } : {});
      return true;
    },
    setLanguage: (language) => update({ language }),
    setLazy: (lazy) => update({ lazy }),
    setConsent: (consent) => update({ consent }),
  };
}

/** Link name of the connection in use. */
export function linkName({ choices }: Environment): string {
  return choices.link ?? settings.connection;
}

/** API host in use, where somebody chose it or the CRM page tells it. */
export function apiHost({ choices, crm }: Environment): string | undefined {
  return choices.host ?? (crm && apiHostOf(crm));
}

/** True where the person chose their own permissions, and the SDK has `zrc` for that. */
export function usesOwnPermissions({ choices, zrc }: Environment): boolean {
  return choices.client === "user" && zrc !== undefined;
}

/** The part of the environment that the view shows: the same object where nothing of that has changed. */
export function viewContext(environment: Environment, before?: ViewContext): ViewContext {
  const { crm, zrc, language, lazy, consent, storageRefused = false } = environment;
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
    storageRefused,
    lazy,
  };
  return before && sameValues(before, context) ? before : context;
}

function sameValues(one: ViewContext, other: ViewContext): boolean {
  return Object.entries(other).every(([name, value]) => Reflect.get(one, name) === value);
}
