/** What differs between the ways in which the SDK may behave; each is off without its key. */
export interface Switches {
  /** Registers as soon as the script runs, as 1.5 may do, instead of when `init()` is called. */
  readonly earlyRegister?: boolean;
  /** Has `zrc`. */
  readonly zrc?: boolean;
  /** `zrc` can ask after connections and have them authorised: `zrc.$`. */
  readonly zrcConnections?: boolean;
}
