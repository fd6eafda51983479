import type { Actions } from "../preferences/actions";
import { type EnvironmentStore, linkName } from "./environment";

/** Zoho's own consent for the connection, then one more try, which tells whether it was given. */
export async function authorise(
  environment: EnvironmentStore,
  actions: Pick<Actions, "retry">,
): Promise<void> {
  const { zrc } = environment.state;
  // Whether anything settles where the consent is closed is not published: "Try again" counts as its end as well.
  environment.consented("asked");
  try {
    await zrc?.$?.connection?.(linkName(environment.state)).authorize?.();
  } catch {
    // Whether a consent that is refused or closed rejects is not published.
  }
  actions.retry();
}
