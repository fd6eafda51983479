import type { Preference, Settings } from "./organisation/settings";
import type { SdkVariant } from "./server/sdk-variants";
import type { FaultRule } from "./wire/fault-rule";
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
  /** `no-referrer` hides the CRM page from the frame's `referrer` and, in new browsers, from its ancestors. */
  readonly referrerPolicy?: "no-referrer";
}

/** Something that happens by itself, this long after the page was opened. */
export type StageEvent = { readonly ms: number } & (
  | { readonly at: "changed-elsewhere"; readonly preference: Preference; readonly shown: boolean }
  /** The frame is hidden by CSS, or shown again, which the page inside is not told. */
  | { readonly at: "frame-hidden" | "frame-shown" }
  /** CRM sends PageLoad once more. */
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
  /** The CRM page stands under a sandbox's name where it is served on the loopback address. */
  readonly sandboxPage?: true;
  readonly events?: readonly StageEvent[];
}
