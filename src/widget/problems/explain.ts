import { isKey, say, timeOfDay } from "../words/words";
import type { Problem } from "./problem";
import { handling } from "./table";

/**
 * One sentence: why, and what to do about it.
 * @param connection link name of the connection in use
 */
export function explain({ code, until, scope = "" }: Problem, connection: string): string {
  const base = `problem.${handling(code).words ?? code}`;
  const timed = `${base}.wait`;
  const key = until && isKey(timed) ? timed : base;
  const time = until ? timeOfDay(until) : "";
  return isKey(key) ? say(key, { connection, time, scope }) : say("problem.other");
}
