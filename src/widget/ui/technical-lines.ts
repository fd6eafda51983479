import type { Problem } from "../problems/problem";
import { say } from "../words/words";

/** The lines under Details: the code, and Zoho's own words. */
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
