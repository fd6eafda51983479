import type { Preference, Settings } from "./organisation/settings";
import type { SdkVariant } from "./server/sdk-variants";
import type { FaultRule } from "./wire/fault-rule";
import type { Context } from "./wire/registration";

/** How the CRM page embeds the widget's page. */
export interface FrameOptions {
  /** Variant that is served at the SDK's address; by default the ordinary SDK. */
  readonly sdk?: SdkVariant;
  readonly context?: Partial<Context>;
  /** The address carries no `serviceOrigin`; the host sends `__HANDSHAKE__` instead. */
  readonly handshake?: boolean;
  /** No frame, but a link that opens the widget's page on its own. */
  readonly outside?: boolean;
  /** `no-referrer` hides the CRM page from the frame's `referrer` and, in new browsers, from its ancestors. */
  readonly referrerPolicy?: "no-referrer";
}

/** Something that happens this long after the page was opened. */
export type StageEvent = { readonly ms: number } & (
  | { readonly at: "changed-elsewhere"; readonly preference: Preference; readonly shown: boolean }
  /** The frame is hidden by CSS, or shown again, which the page inside does not notice. */
  | { readonly at: "frame-hidden" | "frame-shown" }
  /** CRM sends PageLoad again. */
  | { readonly at: "page-load" }
);

/** A situation that can be opened by its address, `?stage=<id>`. */
export interface Stage {
  readonly title: string;
  /** What can be seen there and what to try, in one or two sentences. */
  readonly shows: string;
  /** What differs from an ordinary organisation. */
  readonly setup?: () => Partial<Settings>;
  readonly faults?: readonly FaultRule[];
  readonly frame?: FrameOptions;
  /** On the loopback address, the CRM page is served under a sandbox's host name. */
  readonly sandboxPage?: true;
  readonly events?: readonly StageEvent[];
}
