import fc from "fast-check";
import { updated } from "../../../src/simulator/organisation/endpoints/call-preferences";
import { layoutUpdated } from "../../../src/simulator/organisation/endpoints/update-layout";
import {
  type ErrorCode,
  errorCodes,
  errorReply,
  isErrorCode,
  wrapped,
} from "../../../src/simulator/organisation/errors";
import type { ApiReply } from "../../../src/simulator/organisation/request";
import { type Answer, rejected, resolved } from "../../../src/simulator/wire/answer";
import {
  type EnvelopeName,
  envelopes,
  type Form,
  forms,
  html,
} from "../../../src/simulator/wire/envelopes";
import { type Call, execute, ordinaryAnswer } from "./call";
import { junk } from "./junk";

/** Whether the call is executed before the answer, never, or so many milliseconds after it. */
export type Done = boolean | number;

/** How a call ends. It is plain data, so that fast-check can print and shrink it. */
export type End =
  | { readonly how: "well"; readonly form: Form }
  | { readonly how: "never"; readonly done: Done }
  | { readonly how: "changes nothing" }
  | {
      readonly how: "envelope";
      readonly envelope: EnvelopeName;
      readonly form: Form;
      readonly done: Done;
    }
  | { readonly how: "junk"; readonly name: string; readonly rejects: boolean; readonly done: Done }
  | {
      readonly how: "error";
      readonly code: ErrorCode;
      readonly wrapped: boolean;
      readonly form: Form;
      /** In a 429: seconds, or something invalid. */
      readonly retryAfter?: unknown;
    };

/** Envelopes after which the widget may rely on it that nothing was done. */
const refusals: readonly EnvelopeName[] = ["E5", "E7", "E8"];

/**
 * The answer; undefined if none arrives. Answers are honest: what is refused was not done, and what was
 * done is not refused.
 * @param later schedules something outside the page
 */
export function endOf(
  call: Call,
  end: End,
  later: (ms: number, act: () => void) => void,
): Answer | undefined {
  const perhaps = (done: Done) => {
    if (typeof done === "number") later(done, () => void execute(call));
    else if (done) execute(call);
  };
  const reached = call.reply !== undefined;
  switch (end.how) {
    case "well":
      return ordinaryAnswer(call, end.form);
    case "never":
      perhaps(end.done);
      return undefined;
    case "changes nothing":
      if (reached) return ordinaryAnswer(call);
      if (call.kind === "cure") return call.work.wrap(layoutUpdated(call.cure?.layout)).answer;
      return call.kind === "write" ? call.work.wrap(updated()).answer : resolved(html);
    case "envelope": {
      const refuses = refusals.includes(end.envelope);
      if (refuses && reached) return ordinaryAnswer(call, end.form);
      if (!refuses) perhaps(end.done);
      const reply = refuses || typeof end.done === "number" ? nothing : (call.reply ?? nothing);
      return call.work.wrap(reply, end.envelope, end.form).answer;
    }
    case "junk": {
      const { data, refuses } = junk[end.name] ?? { data: undefined };
      if (refuses && reached) return ordinaryAnswer(call);
      if (!refuses) perhaps(end.done);
      if (refuses && end.rejects && call.category === "ZRC_REQUEST")
        call.said = "TOO_MANY_REQUESTS";
      return end.rejects ? rejected(data) : resolved(data);
    }
    case "error":
      return reached ? ordinaryAnswer(call, end.form) : refuse(call, end);
  }
}

const nothing: ApiReply = { status: 0, body: undefined };

function refuse(call: Call, end: Extract<End, { how: "error" }>): Answer {
  call.said = end.code;
  const other =
    call.wanted && "show_from_number" in call.wanted ? "show_to_number" : "show_from_number";
  const details =
    end.code === "TOO_MANY_REQUESTS"
      ? { retry_after: end.retryAfter, limit: 100, window: 60 }
      : end.code === "MANDATORY_NOT_FOUND"
        ? { api_name: other }
        : end.code === "INVALID_DATA" && end.wrapped
          ? { api_name: other, expected_data_type: "boolean" }
          : undefined;
  if (end.code === "TOO_MANY_REQUESTS" && Number(end.retryAfter) > 0) {
    call.retryAfter = Number(end.retryAfter);
  }
  const reply = errorReply(end.code, details);
  const body = end.wrapped ? within(call, reply) : reply;
  return call.work.wrap(body, "E4", end.form).answer;
}

/** Wraps an error as Zoho does for each of the two kinds of change. */
function within(call: Call, reply: ApiReply): ApiReply {
  if (call.kind !== "cure") return wrapped("call_preferences", reply);
  return { ...reply, body: { layouts: [reply.body] } };
}

const form = fc.constantFrom(...forms);
const done: fc.Arbitrary<Done> = fc.oneof(fc.boolean(), fc.constantFrom(100, 3_000, 8_000, 20_000));
const envelopeNames = Object.keys(envelopes).filter(
  (name): name is EnvelopeName => name !== "E2" && name !== "E4",
);
const codes = errorCodes.filter(isErrorCode);
const retryAfter = fc.constantFrom<unknown>(60, 60, 2, "5", 0, -1, "soon", null, 700);
const error = fc.record({
  how: fc.constant("error" as const),
  code: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...codes) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<ErrorCode>(
        "TOO_MANY_REQUESTS",
        "NOT_ALLOWED",
        "MANDATORY_NOT_FOUND",
      ),
    },
  ),
  wrapped: fc.boolean(),
  form,
  retryAfter,
});

/** Any way for a call to end; mostly well, or little would ever happen. */
export const anyEnd: fc.Arbitrary<End> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ how: fc.constant("well" as const), form }) },
  { weight: 4, arbitrary: error },
  { weight: 2, arbitrary: fc.record({ how: fc.constant("never" as const), done }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant("changes nothing" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant("envelope" as const),
      envelope: fc.constantFrom(...envelopeNames),
      form,
      done,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant("junk" as const),
      name: fc.constantFrom(...Object.keys(junk)),
      rejects: fc.boolean(),
      done,
    }),
  },
);
