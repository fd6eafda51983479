import { ownProperty } from "../unknown";
import type { Zrc } from "./zrc";

/**
 * Whether a connection is missing or only not authorised, where `zrc` can tell; it may not be released.
 * That a missing connection rejects, as CONNECTION_ERROR, is a guess. [seen: the wire answers 204 for it]
 */
export async function consentOf(
  zrc: Zrc,
  linkName: string,
): Promise<"unknown" | "unauthorised" | undefined> {
  try {
    return (await zrc.$?.connection?.(linkName).isAuthorized?.()) === false
      ? "unauthorised"
      : undefined;
  } catch (reason) {
    const error = reason instanceof Error ? reason : ownProperty(reason, "error");
    return error instanceof Error && error.name === "CONNECTION_ERROR" ? "unknown" : undefined;
  }
}
