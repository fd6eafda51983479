import type { Grown } from "./memory/measure";
import type { Scale } from "./scale/report";
import type { Size } from "./size/report";
import type { Measured } from "./speed/measure";

/** Everything that a run has measured of the widget and of what it is compared with. */
export interface Figures {
  /** The widget's size. */
  readonly size: Size;
  /** One for each condition. */
  readonly speed: readonly Measured[];
  readonly memory: Grown;
  readonly scale: Scale;
}
