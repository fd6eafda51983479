/** Variants of the SDK's behaviour; each is off by default. */
export interface Switches {
  /** Registers as soon as the script runs, as 1.5 may do, instead of at `init()`. */
  readonly earlyRegister?: boolean;
  /** Has no `getUserPreference`, as before 1.4. */
  readonly noPreference?: boolean;
  /** "absent": has no `UI.Resize`; "throws": it throws at once, as 1.0 does without jQuery. */
  readonly resize?: "absent" | "throws";
  /** Has `zrc`. */
  readonly zrc?: boolean;
  /** Has `zrc.$`, which can query connections and have them authorised. */
  readonly zrcConnections?: boolean;
}
