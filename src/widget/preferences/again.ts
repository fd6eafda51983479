import type { Preference } from "./preferences";

/** The last "Check again" that was pressed: what was looked at, and when that was done. */
export interface Again {
  /** What holds a field, or whose permissions the connection has. */
  readonly of: Preference | "permissions";
  /** Milliseconds since 1970; undefined while it is being looked at. */
  readonly done?: number;
}
