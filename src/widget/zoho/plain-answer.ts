import type { Result } from "../problems/problem";
import { decode, isRecord, ownProperty } from "../unknown";
import type { Answer } from "./client";

/**
 * The answer in a plain reply of `ZOHO.CRM.CONNECTION.invoke`: one that has nothing but booleans, so that no error can
 * be in it. Undefined for any other reply. Those are read by envelope.ts, which comes with the lazy chunk, because the
 * first answer is nearly always plain.
 */
export function plainAnswer(reply: unknown): Result<Answer> | undefined {
  const envelope = decode(reply);
  const details = decode(ownProperty(envelope, "details"));
  const body = decode(ownProperty(details, "statusMessage"));
  if (ownProperty(envelope, "code") !== "SUCCESS" || !isRecord(body)) return undefined;
  if (ownProperty(details, "status") !== "true") return undefined;
  const values = Object.values(body).flatMap((part) =>
    isRecord(part) ? Object.values(part) : part,
  );
  const isPlain = values.length > 0 && values.every((value) => typeof value === "boolean");
  return isPlain ? { ok: true, value: { body } } : undefined;
}
