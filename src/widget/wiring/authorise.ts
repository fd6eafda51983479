import type { Actions } from "../preferences/actions";
import { type EnvironmentStore, linkName } from "./environment";

/** Opens Zoho's own consent for the connection, then reads: that tells whether it was given. */
export async function authorise(
  environment: EnvironmentStore,
  actions: Pick<Actions, "retry">,
): Promise<void> {
  const { zrc } = environment.state;
  // Whether anything settles where the consent is closed is not published: "Try again" counts as its end as well.
  environment.setConsent("asked");
  try {
    await zrc?.$?.connection?.(linkName(environment.state)).authorize?.();
  } catch {
    // Whether this rejects for a consent that is refused or closed is not published.
  }
  actions.retry();
}
