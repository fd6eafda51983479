import type { State } from "../preferences/state";
import { isKey, say, timeOfDay } from "../words/words";
import type { Problem } from "./problem";
import { handling } from "./table";

/**
 * One sentence: why, and what to do about it.
 * @param connection link name of the connection in use
 * @param hold until when nothing is sent, after a 429
 */
export function explain(
  { code, scope = "" }: Problem,
  connection: string,
  hold?: State["hold"],
): string {
  const base = `problem.${handling(code).words ?? code}`;
  const timed = `${base}.wait`;
  const until = hold?.until;
  const key = until && isKey(timed) ? timed : base;
  const time = until ? timeOfDay(until) : "";
  return isKey(key) ? say(key, { connection, time, scope }) : say("problem.other");
}
