import type { Preference } from "./preferences";

/** The last press on "Check again": what was checked, and when that was done. */
export interface Recheck {
  /** What locks this field, or whose permissions the connection has. */
  readonly of: Preference | "permissions";
  /** Milliseconds since 1970; undefined while it is being checked. */
  readonly done?: number;
}
