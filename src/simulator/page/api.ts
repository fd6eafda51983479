import type { Organisation } from "../organisation/organisation";
import type { FaultRule } from "../wire/fault-rule";
import type { Faults } from "../wire/faults";
import type { LoggedMessage, LoggedRequest } from "../wire/log";
import type { Look } from "./look";

/** What a browser test finds as `window.simulator` on the CRM page. Everything is plain data. */
export interface Simulator {
  /** Id of the stage that is open; "" where the address names one that does not exist. */
  readonly stage: string;
  /** The organisation; `settings` may be assigned to at any time. */
  readonly organisation: Organisation;
  /** API requests over the connection and of zrc, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** Every message of the widget, REGISTER and questions without an API request included. */
  readonly messages: readonly LoggedMessage[];
  readonly faults: Faults;
  /** Those of the rules that belong to the stage. */
  readonly stageFaults: readonly FaultRule[];
  /** Milliseconds that every answer takes. */
  latency: number;
  /** Address of the frame; "" where the stage has none. */
  readonly frameUrl: string;
  readonly look: Look;
  /** Changes the look at once, also in the page's address; a language counts from the next load of the frame. */
  applyLook(change: Partial<Look>): void;
  readonly frameHidden: boolean;
  /** Hides the frame by CSS, of which the page inside is not told, or shows it again. */
  hideFrame(hidden: boolean): void;
  /** Sends PageLoad once more, as CRM does when it shows a frame again that it kept. */
  pageLoad(): void;
  /** From now on answers to what matches are kept back; what was asked is done at once. */
  hold(on?: FaultRule["on"]): void;
  /** Sends kept answers: those to one request, or all of them, after which nothing is held any more. */
  release(n?: number): void;
  /** Loads the frame anew, in its first size; with `?frame=held` in the address, for the first time. */
  reload(): void;
  /** Empties `requests` and `messages`. */
  clear(): void;
}

declare global {
  interface Window {
    simulator: Simulator;
  }
}
