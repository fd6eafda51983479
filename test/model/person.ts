import type { CurablePlace, CureJob } from "../../src/widget/preferences/cure";
import {
  cureAsked,
  cureCancelled,
  cureConfirmed,
  undone,
} from "../../src/widget/preferences/cure-steps";
import { isReadOnly } from "../../src/widget/preferences/permissions";
import type { Preference } from "../../src/widget/preferences/preferences";
import { preferences } from "../../src/widget/preferences/preferences";
import { failureOf, isLocked, type State } from "../../src/widget/preferences/state";
import { blocks } from "../../src/widget/preferences/verdict";
import { handling } from "../../src/widget/problems/table";
import { curablePlaces } from "../../src/widget/ui/cure-buttons";
import type { AppProps } from "../../src/widget/ui/props";

/** What a person can do at the page. */
export type Deed =
  | { readonly do: "press" | "try anyway"; readonly name: Preference }
  | {
      readonly do:
        | "hide"
        | "keep"
        | "cure"
        | "leave required"
        | "try again"
        | "check again"
        | "use own rights"
        | "use the connection"
        | "authorise"
        | "set up"
        | "reload";
    }
  /** One of the buttons beside a lock: each of the layouts, or all of them. */
  | { readonly do: "ask for a cure"; readonly name: Preference; readonly pick: number }
  | { readonly do: "undo"; readonly pick: number }
  | { readonly do: "use host"; readonly host: string }
  | { readonly do: "use link"; readonly link: string };

/** Does it, where the page offers it. @returns whether it does */
export type Person = (deed: Deed) => boolean;

/** A person in front of what is drawn only in thought: presses what the view would offer. */
export function blindPerson(seen: () => AppProps): Person {
  return (deed) => {
    const { state, context, actions } = seen();
    const { page, confirming } = state;
    const offer = (offered: unknown, wish: () => void) => {
      if (offered) wish();
      return Boolean(offered);
    };
    switch (deed.do) {
      case "press":
        return offer(page.at !== "stopped" && state.values, () => actions.press(deed.name));
      case "hide":
        return offer(context.lazy && confirming && page.at !== "stopped", () => {
          if (confirming) actions.hide(confirming);
        });
      case "keep":
        return offer(context.lazy && confirming && page.at !== "stopped", actions.cancelHide);
      case "try anyway":
        return offer(context.lazy && page.at !== "stopped" && showsLock(state, deed.name), () =>
          actions.tryAnyway(deed.name),
        );
      case "ask for a cure": {
        const asked = curesOffered(state, deed.name)[deed.pick % 4];
        return offer(context.lazy && asked, () => {
          if (asked) actions.change((now) => cureAsked(now, deed.name, asked));
        });
      }
      case "cure":
        return offer(context.lazy && showsCureQuestion(state), () => actions.change(cureConfirmed));
      case "leave required":
        return offer(context.lazy && showsCureQuestion(state), () => actions.change(cureCancelled));
      case "undo": {
        const done = undoable(state);
        const job = done[deed.pick % (done.length || 1)];
        return offer(context.lazy && job, () => {
          if (job) actions.change((now) => undone(now, job));
        });
      }
      case "check again":
        return offer(
          context.lazy &&
            page.at !== "stopped" &&
            (isForbidden(state) || preferences.some((name) => isExplained(state, name))),
          () => actions.checkAgain("permissions"),
        );
      case "try again":
        return offer(canRetry(state, context.lazy !== undefined), actions.retry);
      case "reload":
        return offer(state.permissions.at === "unloaded", actions.reload);
      case "use host":
        return offer(context.lazy && screen(state) === "host", () => actions.useHost(deed.host));
      case "use link":
        return offer(context.lazy && (showsGuide(state) || isForbidden(state)), () =>
          actions.useLink(deed.link),
        );
      case "set up": {
        const problem = setUpOf(state);
        return offer(context.lazy && problem, () => {
          if (problem) actions.setUp(problem);
        });
      }
      case "use own rights":
        return offer(
          context.lazy && context.hasZrc && (showsGuide(state) || isForbidden(state)),
          actions.useOwnPermissions,
        );
      case "use the connection":
        return offer(context.lazy && context.usesOwnPermissions, actions.useConnection);
      case "authorise":
        return offer(
          context.lazy && context.consent === "unauthorised" && showsGuide(state),
          actions.authorise,
        );
    }
  };
}

function screen({ page }: State) {
  return page.at === "stopped" ? handling(page.problem.code).screen : undefined;
}

/** The question before hiding takes the lock's place. */
function showsLock(state: State, name: Preference): boolean {
  return isLocked(state, name) && state.confirming !== name;
}

/** What can be made optional by each of the buttons. */
function curesOffered(state: State, name: Preference): readonly (readonly CurablePlace[])[] {
  const { page, cures } = state;
  const shows = page.at === "ready" && isLocked(state, name) && state.permissions.at === "own";
  if (!shows || cures?.asking?.name === name || cures?.pending) return [];
  const places = curablePlaces(blocks(state.guard, name));
  return places.length > 1 ? [places, ...places.map((place) => [place])] : [places].filter(some);
}

const some = (places: readonly CurablePlace[]) => places.length > 0;

function showsCureQuestion(state: State): boolean {
  const name = state.cures?.asking?.name;
  return name !== undefined && state.page.at !== "stopped" && isLocked(state, name);
}

/** What was made optional from here and can be required again. */
function undoable({ page, cures, permissions }: State): readonly CureJob[] {
  if (page.at === "stopped" || permissions.at !== "own") return [];
  return cures?.jobs.filter(({ step, required }) => step.at === "done" && !required) ?? [];
}

/** Nothing may be changed, for a reason that can be mended. */
function isForbidden({ page, permissions }: State): boolean {
  return page.at === "ready" && isReadOnly(permissions) && permissions.at !== "unloaded";
}

/** Zoho refused, or the guard holds the switch. */
function isExplained(state: State, name: Preference): boolean {
  const row = state.rows[name];
  const failure = row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
  return showsLock(state, name) || failure?.code === "NOT_ALLOWED";
}

function showsGuide(state: State): boolean {
  return screen(state) === "connection";
}

/** What a row found wrong with the connection: it leads to the screen that mends it. */
function setUpOf({ page, rows }: State) {
  if (page.at === "stopped") return undefined;
  return preferences
    .map((name) => failureOf(rows[name]))
    .find((problem) => problem && handling(problem.code).screen === "connection");
}

function canRetry(
  { page, stale, permissions, paused, retrying, rows }: State,
  late: boolean,
): boolean {
  if (permissions.at === "unloaded" || retrying) return false;
  const problem = page.at === "stopped" ? page.problem : stale;
  if (problem && !paused && handling(problem.code).retry) return true;
  const unknown = preferences.some((name) => rows[name].at === "unknown");
  return late && page.at !== "stopped" && unknown && !stale;
}
