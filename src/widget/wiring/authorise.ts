import type { Actions } from "../preferences/actions";
import { type Environment, linkName } from "./environment";

/** Zoho's own consent for the connection, then one more try. */
export async function authorise(
  environment: Environment,
  actions: Pick<Actions, "retry">,
): Promise<void> {
  try {
    await environment.zrc?.$?.connection?.(linkName(environment)).authorize?.();
  } catch {
    // Consent that was refused or closed shows when the setting is read again.
  }
  actions.retry();
}
