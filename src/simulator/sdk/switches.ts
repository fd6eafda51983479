/** What differs between the ways in which the SDK may behave; each is off without its key. */
export interface Switches {
  /** Registers as soon as the script runs, as 1.5 may do, instead of when `init()` is called. */
  readonly earlyRegister?: boolean;
  /** Has no `getUserPreference`, as before 1.4. */
  readonly noPreference?: boolean;
  /** "absent": has no `UI.Resize`; "throws": it throws at once, as 1.0 does without jQuery. */
  readonly resize?: "absent" | "throws";
  /** Has `zrc`. */
  readonly zrc?: boolean;
  /** `zrc` can ask after connections and have them authorised: `zrc.$`. */
  readonly zrcConnections?: boolean;
}
