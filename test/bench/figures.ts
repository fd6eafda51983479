import type { Grown } from "./memory/measure";
import type { Scale } from "./scale/report";
import type { Size } from "./size/report";
import type { Measured } from "./speed/measure";

/** All that a run has measured of the widget and of what it is compared with. */
export interface Figures {
  /** Of the widget. */
  readonly size: Size;
  /** One of each condition. */
  readonly speed: readonly Measured[];
  readonly memory: Grown;
  readonly scale: Scale;
}
