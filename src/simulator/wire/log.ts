import type { Way } from "../organisation/caller";

/** One API request that came over the wire. */
export interface LoggedRequest {
  /** Counted from 1 since the page was opened. */
  readonly n: number;
  /** Over the widget's connection, or with the own permissions of the person at the page. */
  readonly way: Way;
  /** Milliseconds, as `Date.now()`. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** HTTP status that the organisation, or a fault in its place, gave; absent where neither was asked. */
  status?: number;
  /** Envelope that the answer came in, E1 to E11. */
  envelope?: string;
  /** Kind of the fault that the request met. */
  fault?: string;
  /** Times that an answer was sent: 0 while the widget waits, 2 when it was answered twice. */
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
  /** Tells everyone who looks at the log that an entry changed. */
  changed(): void;
  clear(): void;
  /** Counts on even after `clear`. */
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
      // The arrays stay the same ones, so who holds them sees that they are empty.
      requests.length = 0;
      messages.length = 0;
      onChange();
    },
    next: () => ++count,
  };
}
