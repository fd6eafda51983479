import { within } from "../time";

/**
 * A call of the SDK: undefined where it is missing, fails or does not answer in time.
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
