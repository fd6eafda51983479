import type { CureJob } from "../preferences/cure";
import { undone } from "../preferences/cure-steps";
import type { Problem } from "../problems/problem";
import { handling, type ProblemCode } from "../problems/table";
import { say, timeOfDay } from "../words/words";
import { Details } from "./details";
import { explain } from "./explain";
import { placeWords } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";
import { SetupAnchor } from "./setup-anchor";

export interface CureStepsProps extends Pick<RowProps, "name" | "cures" | "mayCure" | "paused"> {
  readonly organisation: RowProps["organisation"];
  readonly context: RowProps["context"];
  readonly actions: RowProps["actions"];
}

/** The outcome for each layout that was changed from here, with Undo or with another way to change it. */
export function CureSteps(props: CureStepsProps) {
  const { name, cures, mayCure, organisation, context, actions } = props;
  const jobs = cures?.jobs.filter((job) => job.name === name) ?? [];
  if (!cures) return null;
  return html`
    <div role="status">
      ${jobs.map((job) => html`<p class=${isBad(job) ? "note bad" : "note"}>${stepWords(job, props)}</p>`)}
    </div>
    ${jobs.map((job) => {
      const { place, required, step } = job;
      return html`
        ${
          isBad(job) &&
          html`<p class="note link-line">
            <${SetupAnchor} page=${place.page} organisation=${organisation} context=${context}>
              ${say("cure.open", { place: placeWords(place) })}
            <//>
          </p>`
        }
        ${
          (step.at === "failed" || step.at === "unknown") &&
          html`<${Details} problem=${step.problem} />`
        }
        ${
          step.at === "done" &&
          !required &&
          mayCure &&
          html`<${KeepFocus} to=${name}>
            <button type="button" onClick=${() => actions.change((state) => undone(state, job))}>
              ${say("cure.undo", { place: placeWords(place) })}
            </button>
          <//>`
        }
      `;
    })}
  `;
}

function isBad({ step }: CureJob): boolean {
  return step.at === "failed" || step.at === "unknown";
}

function stepWords({ name, place, required, step }: CureJob, props: CureStepsProps): string {
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

function waitingWords(
  values: Readonly<Record<string, string>>,
  { paused }: CureStepsProps,
): string {
  if (paused?.offline) return say("cure.waitingOffline", values);
  if (paused?.until) return say("cure.waitingLimit", { ...values, time: timeOfDay(paused.until) });
  return say("cure.waiting", values);
}

/** Codes that mean, for a layout, only that it cannot be changed from here. */
const notFromHere: readonly ProblemCode[] = [
  "NOT_ALLOWED",
  "INVALID_REQUEST_METHOD",
  "FEATURE_NOT_SUPPORTED",
  "connection",
  "own-permissions",
];

/** Explains a problem. Some codes mean something else for a layout than for a preference. */
function why(problem: Problem, { context, paused }: CureStepsProps): string {
  const code = handling(problem.code).words ?? problem.code;
  if (notFromHere.some((one) => one === code)) return say("cure.notHere");
  if (code === "INVALID_DATA" || code === "other") return say("cure.notAccepted");
  return explain(problem, context.connection, paused);
}
