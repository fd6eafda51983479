import type { Actions } from "../preferences/actions";
import { type EnvironmentStore, linkName } from "./environment";

/** Opens Zoho's own consent for the connection, then reads: that tells whether it was given. */
export async function authorise(
  environment: EnvironmentStore,
  actions: Pick<Actions, "retry">,
): Promise<void> {
  const { zrc } = environment.state;
  try {
    await zrc?.$?.connection?.(linkName(environment.state)).authorize?.();
  } catch {
    // Whether this rejects for a consent that is refused or closed is not published.
  }
  environment.setConsent("asked");
  actions.retry();
}
