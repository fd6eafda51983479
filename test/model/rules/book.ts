import type { State } from "../../../src/widget/preferences/state";
import type { Deed } from "../person";
import type { Call } from "../zoho/call";

/** What the rules know of the moment, and where they write what breaks one. */
export interface Book {
  readonly broken: string[];
  readonly now: number;
  /** Load of the page, and client, counted through all loads. */
  readonly load: number;
  readonly client: number;
  /** All that was ever sent, the oldest first. */
  readonly calls: readonly Call[];
  /** The call whose answer is being given now. */
  readonly delivering: Call | undefined;
  /** That call was made over a client that had been given up before it was answered. */
  readonly outdated: boolean;
  /** What the person is doing now. */
  readonly deed: Deed | undefined;
  /** The state as it was after its last change. */
  readonly state: State | undefined;
}

/** Rules that must hold at every change and at everything that is sent. */
export interface Rules {
  changed?(state: State, before: State | undefined): void;
  sent?(call: Call): void;
  /** An answer was given, and all that follows from it at once has happened. */
  answered?(call: Call): void;
}

/** Asked by all rules. */
export function holds(book: Book, rule: boolean, words: string): void {
  if (!rule && !book.broken.includes(words)) book.broken.push(words);
}

/** Calls of the client in use. */
export function ofThisClient(book: Book): (call: Call) => boolean {
  return ({ load, client }) => load === book.load && client === book.client;
}
