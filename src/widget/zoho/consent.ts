import type { Zrc } from "./zrc";

/**
 * Whether a connection is missing or only not authorised, where `zrc` can tell; it may not be released.
 * That a missing connection rejects is a guess. [seen: the wire answers 204 for it]
 */
export async function consentOf(
  zrc: Zrc,
  linkName: string,
): Promise<"unknown" | "unauthorised" | undefined> {
  try {
    return (await zrc.$?.connection?.(linkName).isAuthorized?.()) === false
      ? "unauthorised"
      : undefined;
  } catch {
    return "unknown";
  }
}
