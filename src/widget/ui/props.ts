import type { ComponentType } from "preact";
import type { Permissions } from "../preferences/permissions";
import type { Preference } from "../preferences/preferences";
import type { Recheck } from "../preferences/recheck";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import type { Organisation } from "../zoho/organisation";
import type { RowView } from "./row-view";

/** What the view can do. Every action returns at once. */
export interface ViewActions {
  press(name: Preference): void;
  /** "Hide" in the confirmation. */
  hide(name: Preference): void;
  /** "Try anyway" beside a locked switch. */
  tryAnyway(name: Preference): void;
  /** "Keep it shown", Esc. */
  cancelHide(): void;
  /** "Try again". */
  retry(): void;
  reload(): void;
  checkAgain(of: Recheck["of"]): void;
  /** A transition from the lazy chunk. */
  change(transition: (state: State) => State): void;
  /** Shows the set-up screen, for a row whose problem is the connection. */
  setUp(problem: Problem): void;
  useHost(host: string): void;
  /** Another link name of the connection. */
  useLink(link: string): void;
  /** The person's own permissions instead of the connection, and back. */
  useOwnPermissions(): void;
  useConnection(): void;
  /** Settles once the page has changed to the language, or the language could not be loaded. */
  useLanguage(language: string): Promise<void>;
  /** Opens Zoho's own consent for the connection. */
  authorise(): void;
}

/** The parts of the view that come with the lazy chunk. */
export interface LazyParts {
  readonly Details: ComponentType<{ problem: Problem }>;
  readonly RowExtras: ComponentType<RowProps>;
  quietWords(view: RowView): string | undefined;
  failureWords(view: RowView, connection: string): string | undefined;
  readonly PermissionsNote: ComponentType<{
    permissions: Permissions;
    recheck?: Recheck | undefined;
    context: ViewContext;
  }>;
  /** The sentence above the set-up screen. */
  setUpWords(problem: Problem, context: ViewContext): string;
  readonly PageScreens: ComponentType<AppProps>;
  readonly PageDetails: ComponentType<{ language: string; actions: ViewActions }>;
}

/** What Zoho says about a connection that is not ready. "asked": its consent was opened from here since then. */
export type Consent = "unknown" | "unauthorised" | "asked" | "refused";

/** What the view shows beside the state. It is another object only if something in it has changed. */
export interface ViewContext {
  /** The language of the page. Words are no props, so this one tells the parts that they have changed. */
  readonly language: string;
  /** Origin of the CRM page, where it is known. Links to Setup need it. */
  readonly crm?: string | undefined;
  /** API host in use, where one is known. */
  readonly host?: string | undefined;
  /** Link name of the connection. */
  readonly connection: string;
  readonly sandbox?: boolean;
  /** Somebody chose the API host. */
  readonly choseHost?: boolean;
  /** The person's own permissions could be used instead, because the SDK has `zrc`. */
  readonly hasZrc?: boolean;
  readonly usesOwnPermissions?: boolean;
  readonly consent?: Consent | undefined;
  /** The browser refused to store a choice. */
  readonly storageRefused?: boolean;
  /** Absent until the lazy chunk has come. */
  readonly lazy?: LazyParts | undefined;
}

export interface AppProps {
  readonly state: State;
  readonly context: ViewContext;
  readonly actions: ViewActions;
}

/** The props of the parts of a row. */
export interface RowProps extends RowView {
  readonly context: ViewContext;
  readonly actions: ViewActions;
}

export interface SetUpProps {
  readonly problem: Problem;
  /** "Try again" was pressed already, or nothing may be sent now. */
  readonly retryDisabled: boolean;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  readonly actions: ViewActions;
}

export interface MendPermissionsProps {
  readonly permissions: Permissions;
  readonly recheck: Recheck | undefined;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  readonly actions: ViewActions;
}

export interface ChoiceNotesProps {
  readonly context: ViewContext;
  readonly actions: ViewActions;
}
