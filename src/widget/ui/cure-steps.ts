import type { CureJob } from "../preferences/cure";
import { mayUndo, undone } from "../preferences/cure-steps";
import { isRefusal, type Problem } from "../problems/problem";
import { handling, type ProblemCode } from "../problems/table";
import { say, timeOfDay } from "../words/words";
import { Details } from "./details";
import { explain } from "./explain";
import { placeWords } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { keyedText } from "./keyed-text";
import type { RowProps } from "./props";
import { SetupAnchor } from "./setup-anchor";

/** The outcome for each layout that was changed from here, with Undo or with another way to change it. */
export function CureSteps(props: RowProps) {
  const { name, cures, mayCure, organisation, context, actions } = props;
  const jobs = cures?.jobs.filter((job) => job.name === name) ?? [];
  return jobs.map((job) => {
    const { place, required, step } = job;
    const bad = "problem" in step;
    return html`
      <div key=${place.target.layout} class="step">
        <p class=${bad ? "note bad" : "note"} role="status">${keyedText(stepWords(job, props))}</p>
        <${KeepFocus} key=${step.at} class="" to=${name}>
          ${
            mayCure &&
            mayUndo(job) &&
            html`<button
              type="button"
              aria-label=${`${say("cure.undo")}: ${placeWords(place)}`}
              onClick=${() => actions.change((state) => undone(state, job))}
            >
              ${say("cure.undo")}
            </button>`
          }
          ${
            // Else the lock links that layout already.
            bad &&
            (required || step.at === "unknown") &&
            html`<p class="link-line">
              <${SetupAnchor} page=${place.page} organisation=${organisation} context=${context}>
                ${say("cure.open", { place: placeWords(place) })}
              <//>
            </p>`
          }
          ${bad && html`<${Details} problem=${step.problem} />`}
        <//>
      </div>
    `;
  });
}

/** Zoho said no in a way that the same press would meet again. */
export function isFinal({ required, step }: CureJob): boolean {
  if (step.at !== "failed" || required) return false;
  return isRefusal(step.problem) && isNotAccepted(step.problem);
}

function stepWords({ name, place, required, step }: CureJob, props: RowProps): string {
  const values = { field: say(`field.${name}`), place: placeWords(place) };
  switch (step.at) {
    case "waiting":
      return waitingWords(values, props);
    case "saving":
      return say("cure.saving", values);
    case "checking":
      return say(step.doubt ? "cure.doubt" : "cure.saving", values);
    case "done":
      return say(required ? "cure.required" : "cure.done", values);
    case "skipped":
      return say("cure.skipped", values);
    case "unknown":
      return `${say("cure.unknown", values)} ${why(step.problem, props)}`;
    case "failed":
      return `${say(required ? "cure.stillOptional" : "cure.stillRequired", values)} ${why(step.problem, props)}`;
  }
}

function waitingWords(values: Readonly<Record<string, string>>, { paused }: RowProps): string {
  if (paused?.offline) return say("cure.waitingOffline", values);
  if (paused?.until) return say("cure.waitingLimit", { ...values, time: timeOfDay(paused.until) });
  return say("cure.waiting", values);
}

/** Codes that mean, for a layout, only that it cannot be changed from here. */
const notAccepted: readonly ProblemCode[] = [
  "NOT_ALLOWED",
  "INVALID_DATA",
  "MANDATORY_NOT_FOUND",
  "INVALID_REQUEST_METHOD",
  "FEATURE_NOT_SUPPORTED",
  "connection",
  "own-permissions",
  "other",
];

function why(problem: Problem, { context, paused }: RowProps): string {
  return isNotAccepted(problem)
    ? say("cure.notAccepted")
    : explain(problem, context.connection, paused);
}

function isNotAccepted(problem: Problem): boolean {
  const code = handling(problem.code).words ?? problem.code;
  return notAccepted.some((one) => one === code);
}
