import type { Preference, Settings } from "./organisation/settings";
import type { SdkVariant } from "./server/sdk-variants";
import type { FaultRule } from "./wire/faults";
import type { Context } from "./wire/registration";

/** How the widget's page is put into the CRM page. */
export interface FrameOptions {
  /** Which SDK the widget's page finds at the SDK's address; the ordinary one without it. */
  readonly sdk?: SdkVariant;
  readonly context?: Partial<Context>;
  /** The address carries no `serviceOrigin`; the host sends `__HANDSHAKE__` instead. */
  readonly handshake?: boolean;
  /** No frame at all: a link that opens the widget's page by itself. */
  readonly outside?: boolean;
}

/** A situation that can be opened by its address, `?stage=<id>`. */
export interface Stage {
  readonly title: string;
  /** What can be seen there and what to try, in one or two sentences. */
  readonly shows?: string;
  /** What differs from an ordinary organisation. */
  readonly setup?: () => Partial<Settings>;
  readonly faults?: readonly FaultRule[];
  readonly frame?: FrameOptions;
  /** Another administrator changes a preference, this long after the page was opened. */
  readonly elsewhere?: { readonly ms: number; preference: Preference; shown: boolean };
}
