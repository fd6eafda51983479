import { isRecord } from "../unknown";

/** A message of the SDK, `{type: "SDK.EVENT", eventName, promiseid?, data?}`. */
export interface SdkMessage {
  readonly eventName: string;
  /** Absent if the SDK does not wait for an answer. */
  readonly promiseId: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The message that a window sent; `undefined` if it is not the SDK's. */
export function parseMessage(value: unknown): SdkMessage | undefined {
  if (!isRecord(value) || value["type"] !== "SDK.EVENT") return undefined;
  const { eventName, promiseid, data } = value;
  if (typeof eventName !== "string") return undefined;
  return {
    eventName,
    promiseId: typeof promiseid === "string" ? promiseid : undefined,
    data: isRecord(data) ? data : {},
  };
}

/** A message to the SDK, which listens to type "FRAMEWORK.EVENT" only. */
export function frameworkEvent(eventName: string, rest: Readonly<Record<string, unknown>>) {
  return { type: "FRAMEWORK.EVENT", eventName, ...rest };
}
