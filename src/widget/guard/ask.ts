import { within } from "../preferences/time";
import type { ZohoSdk } from "../zoho/sdk";
import { organisationIn } from "./learn-rights";

/** A call of the SDK: undefined where it is missing, fails or does not answer in time. */
export async function askSdk(
  call: () => Promise<unknown> | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const answer = Promise.resolve(call()).catch(() => undefined);
    return await within(answer, limit, signal, () => {});
  } catch {
    return undefined;
  }
}

/** The organisation of the CRM page, as far as it tells. */
export async function askOrganisation(sdk: ZohoSdk, limit: number, signal: AbortSignal) {
  return organisationIn(await askSdk(() => sdk.CRM.CONFIG?.getOrgInfo?.(), limit, signal));
}
