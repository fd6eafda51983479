import { isKey, say, seconds } from "../words/words";
import type { Problem } from "./problem";
import { handling } from "./table";

/**
 * One sentence: why, and what to do about it.
 * @param connection link name of the connection in use
 */
export function explain({ code, retryAfter, scope = "" }: Problem, connection: string): string {
  const base = `problem.${handling(code).words ?? code}`;
  const timed = `${base}.wait`;
  const key = retryAfter && isKey(timed) ? timed : base;
  const wait = retryAfter ? seconds(retryAfter) : "";
  return isKey(key) ? say(key, { connection, wait, scope }) : say("problem.other");
}
