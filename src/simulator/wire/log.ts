import type { Way } from "../organisation/caller";

/** One API request that came over the wire. */
export interface LoggedRequest {
  /** Counted from 1 since the page was opened. */
  readonly n: number;
  /** Over the widget's connection, or with the person's own permissions. */
  readonly way: Way;
  /** Milliseconds, as `Date.now()`. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** HTTP status from the organisation or from a fault in its place; absent if neither answered. */
  status?: number;
  /** Envelope that the answer came in, E1 to E11. */
  envelope?: string;
  /** Kind of the fault that applied to the request. */
  fault?: string;
  /** Number of answers that were sent: 0 while the widget waits, 2 for a duplicate answer. */
  answered: number;
}

/** One message of the widget, whatever it carries. */
export interface LoggedMessage {
  readonly at: number;
  /** "REGISTER", "ZDK_EVENT", or the category of a CRM_EVENT. */
  readonly event: string;
  readonly data: unknown;
}

/** What came over the wire, in order. */
export interface Log {
  readonly requests: LoggedRequest[];
  readonly messages: LoggedMessage[];
  /** Notifies listeners that an entry changed. */
  changed(): void;
  clear(): void;
  /** Number of the next request; `clear` does not reset it. */
  next(): number;
}

/** @param onChange called after every change */
export function createLog(onChange: () => void): Log {
  let count = 0;
  const requests: LoggedRequest[] = [];
  const messages: LoggedMessage[] = [];
  return {
    requests,
    messages,
    changed: onChange,
    clear() {
      // The arrays are emptied, not replaced, so that their holders see it.
      requests.length = 0;
      messages.length = 0;
      onChange();
    },
    next: () => ++count,
  };
}
