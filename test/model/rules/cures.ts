import { type CureJob, isOver } from "../../../src/widget/preferences/cure";
import { mayUndo } from "../../../src/widget/preferences/cure-steps";
import { preferences } from "../../../src/widget/preferences/preferences";
import type { State } from "../../../src/widget/preferences/state";
import { isLocked } from "../../../src/widget/preferences/state";
import { blocks } from "../../../src/widget/preferences/verdict";
import { isRefusal } from "../../../src/widget/problems/problem";
import { handling } from "../../../src/widget/problems/table";
import { settings } from "../../../src/widget/settings";
import type { Call } from "../zoho/call";
import { type Book, holds, ofThisClient, type Rules } from "./book";
import { readValues } from "./layout-reads";
import { aloneInFlight } from "./writes";

/** Which steps may follow a step unprompted. */
const next: Readonly<Record<CureJob["step"]["at"], readonly CureJob["step"]["at"][]>> = {
  waiting: ["saving", "failed", "skipped"],
  saving: ["checking", "failed", "unknown"],
  checking: ["checking", "done", "failed", "unknown"],
  failed: ["done"],
  unknown: ["done", "failed"],
  done: [],
  skipped: [],
};

/**
 * A layout is changed once for a press, never during another write, and what the page says about it was
 * read.
 */
export function cures(book: Book): Rules {
  /** Changes that were sent for a press, by layout and field. */
  const sent = new Map<string, Call[]>();

  return {
    changed(state, before) {
      if (!before) return sent.clear();
      opened(state, before);
      const [jobs, old] = [jobsOf(state), jobsOf(before)];
      for (const job of jobs) {
        const was = old.find((one) => keyOf(one) === keyOf(job));
        if (was !== job) changed(job, was, before);
      }
      const failing = jobs.find((job) => "problem" in job.step && !old.includes(job));
      if (failing) left(jobs.filter(({ name }) => name === failing.name));
      for (const was of old.filter((one) => !jobs.some((job) => keyOf(job) === keyOf(one)))) {
        const hidden = was.step.at === "waiting" && state.values?.[was.name] === false;
        holds(book, isOver(was.step) || hidden, "the target of a layout was dropped");
      }
    },
    sent(call) {
      if (call.kind === "cure") change(call);
    },
    answered() {
      if (book.state) untrue(book.state);
    },
  };

  function opened({ cures: now }: State, before: State) {
    if (!now?.asking || now.asking === before.cures?.asking) return;
    holds(book, book.action?.do === "ask for a cure", "a question about layouts opened by itself");
    holds(book, before.permissions.at === "own", "a question about layouts without permission");
  }

  function changed(job: CureJob, was: CureJob | undefined, before: State) {
    const begins = job.step.at === "waiting" && (!was || isOver(was.step));
    if (begins) return began(job, was, before);
    const same = was?.required === job.required && was.place.target === job.place.target;
    holds(book, same, "the target of a layout was changed");
    if (!was || was.step === job.step) return;
    const [from, to] = [was.step.at, job.step.at];
    holds(book, next[from].includes(to), `a layout is ${to} after it was ${from}`);
    if (job.step.at === "failed") failed(job, was);
    if (isOver(was.step)) {
      const read = book.calls.some(({ layouts, ended }) => layouts && ended?.at === book.now);
      holds(book, read, "a layout is said to be otherwise, unread");
    }
  }

  /** Nobody mends in the dark: behind one that failed nothing more of that field is made optional by itself. */
  function left(jobs: readonly CureJob[]) {
    const waits = jobs.some(({ step, required }) => step.at === "waiting" && !required);
    holds(book, !waits, "a layout is changed though the one before it failed");
  }

  function began(job: CureJob, was: CureJob | undefined, before: State) {
    const { asking } = before.cures ?? {};
    const asked = asking?.name === job.name && asking.places.some((one) => one === job.place);
    const cured = book.action?.do === "cure" && asked && !job.required;
    const undone = book.action?.do === "undo" && was && mayUndo(was) && job.required;
    holds(book, cured || undone === true, "a layout that nobody wanted to change");
    sent.set(keyOf(job), []);
  }

  /** Zoho's refusal is confirmed by one read, everything else by three. */
  function failed({ step, ...job }: CureJob, was: CureJob) {
    if (step.at !== "failed") return;
    const { problem } = step;
    if (was.step.at === "waiting" || isOver(was.step)) return;
    const patch = sent.get(keyOf(job))?.at(-1);
    holds(book, patch !== undefined, "a change of a layout failed that was never sent");
    if (handling(problem.code).silent || !patch) return;
    const reads = book.calls.filter((call) => call.asksLayouts && isAfter(call, patch));
    const least = isRefusal(problem) ? 1 : settings.limits.verify.length;
    holds(book, reads.length >= least, "a change of a layout failed before it was read back");
  }

  function change(call: Call) {
    const { state } = book;
    const { cure } = call;
    aloneInFlight(book, call);
    if (!state || !cure)
      return holds(book, false, "a change of a layout before anything was drawn");
    holds(book, cure.plain, "a change of a layout with more than the five keys");
    holds(book, state.page.at === "ready", "a change of a layout from a page without switches");
    holds(book, state.permissions.at === "own", "a change of a layout with other permissions");
    const saving = Object.values(state.rows).some(({ at }) => at === "saving");
    holds(book, !saving, "a layout and a preference are saved at once");
    const [job, ...others] = jobsOf(state).filter(({ step }) => step.at === "saving");
    holds(book, others.length === 0, "two layouts are saved at once");
    if (!job) return holds(book, false, "a change of a layout that nothing tells of");
    const { name, place, required } = job;
    holds(book, state.values?.[name] === true, "a layout is changed for a field that is hidden");
    const same = cure.name === name && cure.layout === place.target.layout;
    holds(book, same && cure.required === required, "another change of a layout than was wanted");
    const before = sent.get(keyOf(job)) ?? [];
    holds(book, before.length === 0, "a layout is changed twice for one press");
    sent.set(keyOf(job), [...before, call]);
  }

  /** What the page says about layouts is what was read last. */
  function untrue(state: State) {
    const jobs = jobsOf(state);
    for (const { name, place, required, step } of jobs) {
      if (step.at !== "done" && step.at !== "failed") continue;
      const said = step.at === "done" ? required : !required;
      const read = readValues(book, place.target.layout, name);
      holds(book, read.has(said), `a layout is said to be ${step.at}, and was read otherwise`);
    }
    for (const name of preferences) {
      const layouts = blocks(state.guard, name)
        .filter(({ check }) => check === "required")
        .flatMap(({ places }) => places.flatMap(({ target }) => target?.layout ?? []));
      for (const layout of layouts) {
        const asPerson = readValues(book, layout, name, ({ kind }) => kind === "page");
        const overClient = readValues(book, layout, name, ({ kind }) => kind === "check");
        const read = asPerson.has(true) || overClient.has(true);
        holds(book, read, "a lock names a layout that was read otherwise");
        const both = jobs.some(
          (job) =>
            job.name === name &&
            job.place.target.layout === layout &&
            job.step.at === "done" &&
            !job.required,
        );
        holds(book, !both, "a layout locks, and is said to be optional");
      }
      if (state.page.at === "ready" && state.cures?.asking?.name === name) {
        holds(book, isLocked(state, name), "a question about layouts that hold nothing");
      }
    }
  }

  /** The read was sent when the change was over, as far as the widget knew. */
  function isAfter(read: Call, { ended, at, client }: Call): boolean {
    if (!ofThisClient(book)(read)) return false;
    const over = ended && ended.how !== "never" && ended.order < read.order;
    return Boolean(over) || read.client !== client || read.at - at >= settings.limits.request;
  }
}

const none: readonly CureJob[] = [];

export function jobsOf({ cures: all }: State): readonly CureJob[] {
  return all?.jobs ?? none;
}

function keyOf({ name, place }: Pick<CureJob, "name" | "place">): string {
  return `${name} ${place.target.layout}`;
}
