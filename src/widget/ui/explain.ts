import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { isKey, say, timeOfDay } from "../words/words";

/**
 * Says what is wrong and what to do about it.
 * @param connection link name of the connection in use
 * @param paused until when nothing is sent, for a problem that began the pause
 */
export function explain(
  { code, scope = "" }: Problem,
  connection: string,
  paused?: State["paused"],
): string {
  const base = `problem.${handling(code).words ?? code}`;
  const timed = `${base}.wait`;
  const until = paused?.until;
  const key = until && isKey(timed) ? timed : base;
  const time = until ? timeOfDay(until) : "";
  return isKey(key) ? say(key, { connection, time, scope }) : say("problem.other");
}
