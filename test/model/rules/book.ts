import type { State } from "../../../src/widget/preferences/state";
import type { UserAction } from "../person";
import type { Call } from "../zoho/call";

/** What the rules know about the current moment, and where they report violations. */
export interface Book {
  readonly broken: string[];
  readonly now: number;
  /** Number of the page load, and of the client, counted across all loads. */
  readonly load: number;
  readonly client: number;
  /** Everything that was ever sent, oldest first. */
  readonly calls: readonly Call[];
  /** The call that is being answered now. */
  readonly delivering: Call | undefined;
  /** The client of that call was replaced before the answer. */
  readonly outdated: boolean;
  /** What the person is doing now. */
  readonly action: UserAction | undefined;
  /** The state after its last change. */
  readonly state: State | undefined;
}

/** Rules that must hold at every change of the state and every sent call. */
export interface Rules {
  changed?(state: State, before: State | undefined): void;
  sent?(call: Call): void;
  /** A call was answered, and everything that follows immediately has happened. */
  answered?(call: Call): void;
}

/** Reports a violation unless the rule holds. */
export function holds(book: Book, rule: boolean, words: string): void {
  if (!rule && !book.broken.includes(words)) book.broken.push(words);
}

/** True for calls of the current client. */
export function ofThisClient(book: Book): (call: Call) => boolean {
  return ({ load, client }) => load === book.load && client === book.client;
}
