import type { CureJob } from "../../src/widget/preferences/cure";
import { mayUndo } from "../../src/widget/preferences/cure-steps";
import { isReadOnly } from "../../src/widget/preferences/permissions";
import { type Preference, preferences } from "../../src/widget/preferences/preferences";
import { isLocked, type Row, type State } from "../../src/widget/preferences/state";
import type { AppProps } from "../../src/widget/ui/props";
import { say, startOf } from "../support/widget/words";
import { jobsOf } from "./rules/cures";

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** What is wrong with the page for this state. Other rules check the state itself. */
export function look(document: Document, { state, context }: AppProps): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, words: string) => {
    if (!holds) wrong.push(`drawn: ${words}`);
  };
  const { page, stale, paused, permissions, confirming } = state;
  for (const name of preferences) lookAtRow(name);

  const banner = textOf(document.querySelector(".problem > p[role]"));
  const silent =
    page.at !== "stopped" && !stale && !paused?.offline && permissions.at !== "unloaded";
  must(
    (banner === "") === silent,
    silent ? `the banner says "${banner}"` : "a problem without words",
  );
  const drawn = context.lazy !== undefined && page.at !== "stopped";
  const asks = confirming !== undefined && drawn;
  const asksOf = (title: string) => document.getElementById(title) !== null;
  must(asksOf("confirm-title") === asks, `a question before hiding: ${!asks}`);
  const asking = state.cures?.asking?.name;
  const cures = drawn && asking !== undefined && isLocked(state, asking);
  must(
    asksOf("cure-title") === (cures && permissions.at === "own"),
    `a question about layouts: ${!cures}`,
  );
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  must(new Set(ids).size === ids.length, "two elements of one id");
  for (const attribute of ["aria-labelledby", "aria-describedby"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const named = element.getAttribute(attribute)?.split(" ") ?? [];
      const gone = named.filter((id) => !ids.includes(id));
      must(
        gone.length === 0,
        `${element.id} ${attribute} names ${gone.join(" ")}, which is not there`,
      );
    }
  }
  return wrong;

  function lookAtRow(name: Preference): void {
    const element = document.getElementById(name);
    const value = state.values?.[name];
    if (page.at === "stopped" || value === undefined) {
      must(!element || element.hasAttribute("inert"), "a switch without a value");
      return;
    }
    const row = state.rows[name];
    const frame = element?.closest(".row");
    must(
      element?.getAttribute("aria-checked") === String(value),
      "a switch that is not as confirmed",
    );
    must(
      textOf(frame?.querySelector(".state")) === stateWords(row, value),
      "other words for the state",
    );
    const unavailable =
      row.at !== "idle" || isReadOnly(state.permissions) || (context.lazy && isLocked(state, name));
    must(
      (element?.getAttribute("aria-disabled") === "true") === Boolean(unavailable),
      "a switch that is unavailable for no reason",
    );
    if (!context.lazy) return;
    const said = textOf(frame?.querySelector("p[role=alert]"));
    must(
      (said !== "") === (isTrouble(row) && !(row.at === "unknown" && state.stale)),
      said ? `a row says "${said}"` : "a failure without words",
    );
    const status = textOf(frame?.querySelector("[role=status]"));
    if (row.at === "waiting") must(status !== "", "a change waits without words");
    if (row.at === "checking" && row.doubt) must(status !== "", "not confirmed, without words");
    lookAtLayouts(name, frame);
    const lock = frame?.querySelector(".lock") !== null;
    // The confirmation replaces it.
    must(lock === isLocked(state, name), "a lock without a reason");
  }

  /** Each layout that was to be changed is listed, and what was done can be undone. */
  function lookAtLayouts(name: Preference, frame: Element | null | undefined): void {
    const jobs = jobsOf(state).filter((job) => job.name === name);
    const said = [...(frame?.querySelectorAll(".step > [role=status]") ?? [])].map(textOf);
    must(said.length === jobs.length, `${said.length} layouts told of, not ${jobs.length}`);
    for (const [index, job] of jobs.entries()) {
      must(
        said[index]?.startsWith(cureWords(job, paused)) === true,
        `"${said[index]}" of a layout`,
      );
    }
    const undo = jobs.filter(mayUndo);
    const offered = [...(frame?.querySelectorAll("button") ?? [])].filter(
      (one) => textOf(one) === say("cure.undo"),
    );
    const there = permissions.at === "own" ? undo.length : 0;
    must(offered.length === there, `${offered.length} layouts to undo, not ${there}`);
  }
}

function cureWords({ name, place, required, step }: CureJob, paused: State["paused"]): string {
  const layout = { layout: place.name, section: place.section ?? "" };
  const values = { field: say(`field.${name}`), place: say("guard.place", layout) };
  switch (step.at) {
    case "waiting":
      if (paused?.offline) return say("cure.waitingOffline", values);
      return paused?.until ? startOf("cure.waitingLimit") : say("cure.waiting", values);
    case "checking":
      return say(step.doubt ? "cure.doubt" : "cure.saving", values);
    case "done":
      return say(required ? "cure.required" : "cure.done", values);
    case "failed":
      return say(required ? "cure.stillOptional" : "cure.stillRequired", values);
    default:
      return say(`cure.${step.at}`, values);
  }
}

function stateWords(row: Row, value: boolean): string {
  if (row.at === "idle") return say(value ? "switch.on" : "switch.off");
  if (row.at === "checking" && row.doubt) return say("switch.unknown");
  if (row.at === "waiting" || row.at === "unknown") return say(`switch.${row.at}`);
  return say(row.target ? "switch.showing" : "switch.hiding");
}

function isTrouble(row: State["rows"][Preference]): boolean {
  return row.at === "unknown" || (row.at === "idle" && row.note?.kind === "failed");
}
