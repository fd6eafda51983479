import { isKey, say, seconds } from "../words/words";
import type { Problem } from "./problem";
import { handling } from "./table";

/**
 * One sentence: why, and what to do about it.
 * @param connection link name of the connection in use
 */
export function explain({ code, retryAfter }: Problem, connection: string): string {
  const base = `problem.${handling(code).words ?? code}`;
  const timed = `${base}.wait`;
  const key = retryAfter && isKey(timed) ? timed : base;
  const wait = retryAfter ? seconds(retryAfter) : "";
  return isKey(key) ? say(key, { connection, wait }) : say("problem.other");
}

/** What stands under Details: the code and Zoho's own words, a line each. */
export function technicalLines(problem: Problem): string[] {
  const { code, zohoCode, message, apiName, permissions } = problem;
  return [
    say("details.code", { value: zohoCode ?? code }),
    ...(message ? [say("details.message", { value: message })] : []),
    ...(apiName ? [say("details.field", { value: apiName })] : []),
    ...(permissions ? [say("details.permission", { value: permissions.join(", ") })] : []),
    say("details.version", { value: __VERSION__ }),
  ];
}
