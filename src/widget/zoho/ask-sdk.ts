import { within } from "../time";

/**
 * The answer of an SDK call; undefined where the call is missing, fails or is not answered in time.
 * @param limit milliseconds
 */
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
