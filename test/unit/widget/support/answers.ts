import type { Values } from "../../../../src/widget/preferences/preferences";
import type { Problem, Result } from "../../../../src/widget/problems/problem";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import type { Answer } from "../../../../src/widget/zoho/client";

/** Both preferences, in the order of the page. */
export function values(show_from_number: boolean, show_to_number: boolean): Values {
  return { show_from_number, show_to_number };
}

export const bothShown = values(true, true);
export const bothHidden = values(false, false);

/** The answer to a GET. */
export function reading(call_preferences: Values): Result<Answer> {
  return { ok: true, value: { body: { call_preferences } } };
}

/** The answer to a PUT that was carried out. */
export const accepted: Result<Answer> = {
  ok: true,
  value: {
    body: {
      call_preferences: {
        code: "SUCCESS",
        details: {},
        message: "Calls preferences updated successfully",
        status: "success",
      },
    },
  },
};

/** An answer that is a problem. */
export function trouble(code: ProblemCode, rest: Omit<Problem, "code"> = {}): Result<never> {
  return { ok: false, problem: { code, ...rest } };
}
