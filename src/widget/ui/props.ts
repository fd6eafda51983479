import type { ComponentType } from "preact";
import type { Preference } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";

/** What the view can wish for. */
export interface Wishes {
  press(name: Preference): void;
  hide(name: Preference): void;
  /** "Try anyway" of a locked switch. */
  ask(name: Preference): void;
  keep(): void;
  retry(): void;
  reload(): void;
  /** "Check again". */
  again(): void;
  useHost(host: string): void;
  /** Another link name of the connection. */
  useLink(link: string): void;
  /** The person's own rights instead of the connection, and back. */
  useOwnRights(): void;
  useConnection(): void;
  useLanguage(language: string): void;
  /** Opens Zoho's own consent for the connection. */
  authorise(): void;
}

/** The parts of the view that come with the late chunk. */
export interface LateParts {
  readonly Details: ComponentType<{ problem: Problem }>;
  readonly RowExtras: ComponentType<RowProps>;
  quietWords(state: State, name: Preference): string | undefined;
  failureWords(state: State, name: Preference, connection: string): string | undefined;
  readonly RightsNote: ComponentType<{ rights: State["rights"]; place: Place }>;
  readonly HostQuestion: ComponentType<{ onChoose: (host: string) => void }>;
  readonly Guide: ComponentType<PartProps>;
  readonly PageDetails: ComponentType<{ wishes: Wishes }>;
  readonly ChoiceNotes: ComponentType<PartProps>;
}

/** What the view needs to know beside the state. */
export interface Place {
  /** Origin of the CRM page, where it is known: links to Setup need it. */
  readonly crm?: string | undefined;
  /** Link name of the connection. */
  readonly connection: string;
  readonly sandbox?: boolean;
  /** SDK 1.5's `zrc` is there: the person's own rights can be used, and are in use. */
  readonly hasZrc?: boolean;
  readonly usesOwnRights?: boolean;
  /** What Zoho tells of a connection that is not ready, where it tells. */
  readonly consent?: "unknown" | "unauthorised" | undefined;
  /** This browser refused to keep a choice. */
  readonly forgetful?: boolean;
  /** Absent until the late chunk is there. */
  readonly late?: LateParts;
}

/** What most parts of the view are given. */
export interface PartProps {
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/** What the parts of one row are given. */
export interface RowProps extends PartProps {
  readonly name: Preference;
}
