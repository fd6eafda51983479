import { ownProperty } from "../unknown";
import type { Zrc } from "./zrc";

/**
 * Asks `zrc` whether a connection is missing or only not authorised; undefined where it does not tell. The call may
 * not be released yet. That it rejects as CONNECTION_ERROR for a missing connection is a guess. [seen: the wire
 * answers 204 for it]
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
