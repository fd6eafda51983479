import type { Switches } from "../sdk/sdk";

/** What is served at the address of the SDK. */
interface Variant {
  /** No script there: 404. */
  readonly missing?: true;
  /** Milliseconds before the script comes. */
  readonly delay?: number;
  readonly switches?: Switches;
}

/** By their name in the path: `/sdk-missing/app/widget.html` and so on. */
export const sdkVariants = {
  missing: { missing: true },
  slow: { delay: 4000 },
  late: { delay: 12_000 },
  early: { switches: { earlyRegister: true } },
  nopreference: { switches: { noPreference: true } },
  noresize: { switches: { resize: "absent" } },
  resizethrows: { switches: { resize: "throws" } },
  zrc: { switches: { zrc: true } },
  zrcconnections: { switches: { zrc: true, zrcConnections: true } },
} as const satisfies Record<string, Variant>;

export type SdkVariant = keyof typeof sdkVariants;

/** A path without its variant, and the variant's prefix ("" for the ordinary SDK). */
export interface VariantPath {
  readonly prefix: string;
  readonly variant: Variant;
  readonly rest: string;
}

/**
 * The first folder of a frame's path selects the SDK variant. Unlike a query, it reaches every file that
 * the page loads, whatever its referrer policy, and the widget does not notice it.
 */
export function splitVariant(path: string): VariantPath {
  const [, name = "", rest = ""] = /^\/sdk-([a-z]+)(\/.*)$/.exec(path) ?? [];
  const found = Object.entries(sdkVariants).find(([known]) => known === name);
  return found
    ? { prefix: `/sdk-${name}`, variant: found[1], rest }
    : { prefix: "", variant: {}, rest: path };
}

/** The address of a widget's page with another SDK. */
export function withVariant(widget: string, variant: SdkVariant | undefined): string {
  const url = new URL(widget);
  if (variant) url.pathname = `/sdk-${variant}${url.pathname}`;
  return url.href;
}
