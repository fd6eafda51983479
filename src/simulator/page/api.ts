import type { Organisation } from "../organisation/organisation";
import type { FaultRule } from "../wire/fault-rule";
import type { Faults } from "../wire/faults";
import type { LoggedMessage, LoggedRequest } from "../wire/log";
import type { Look } from "./look";

/** What a browser test finds as `window.simulator` on the CRM page. Everything is plain data. */
export interface Simulator {
  /** Id of the open stage; "" if the address names one that does not exist. */
  readonly stage: string;
  /** The organisation; `settings` may be assigned to at any time. */
  readonly organisation: Organisation;
  /** API requests over the connection and through zrc, in the order of their arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Every message of the widget, including REGISTER and calls without an API request. */
  readonly messages: readonly LoggedMessage[];
  readonly faults: Faults;
  /** Those of the rules that belong to the stage. */
  readonly stageFaults: readonly FaultRule[];
  /** Milliseconds that every answer takes. */
  latency: number;
  /** Address of the frame; "" where the stage has none. */
  readonly frameUrl: string;
  readonly look: Look;
  /**
   * Changes the look at once, also in the page's address; a language takes effect when the frame next
   * loads.
   */
  applyLook(change: Partial<Look>): void;
  readonly frameHidden: boolean;
  /** Hides the frame by CSS, which the page inside does not notice, or shows it again. */
  hideFrame(hidden: boolean): void;
  /** Sends PageLoad again, as CRM does when it shows a kept frame again. */
  pageLoad(): void;
  /** From now on, requests that match are executed at once, but their answers are kept back. */
  hold(on?: FaultRule["on"]): void;
  /** Sends kept answers: those to one request, or all of them, which also ends `hold`. */
  release(n?: number): void;
  /**
   * Reloads the frame in its initial size; with `?frame=held` in the address, loads it for the first
   * time.
   */
  reload(): void;
  /** Empties `requests` and `messages`. */
  clear(): void;
}

declare global {
  interface Window {
    simulator: Simulator;
  }
}
