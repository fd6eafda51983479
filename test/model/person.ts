import { isReadOnly } from "../../src/widget/preferences/permissions";
import type { Preference } from "../../src/widget/preferences/preferences";
import { preferences } from "../../src/widget/preferences/preferences";
import { failureOf, isLocked, type State } from "../../src/widget/preferences/state";
import { handling } from "../../src/widget/problems/table";
import type { AppProps } from "../../src/widget/ui/props";

/** What a person can do at the page. */
export type Deed =
  | { readonly do: "press" | "try anyway"; readonly name: Preference }
  | {
      readonly do:
        | "hide"
        | "keep"
        | "try again"
        | "check again"
        | "use own permissions"
        | "use the connection"
        | "authorise"
        | "set up"
        | "reload";
    }
  | { readonly do: "use host"; readonly host: string }
  | { readonly do: "use link"; readonly link: string };

/** Does it, where the page offers it. @returns whether it does */
export type Person = (deed: Deed) => boolean;

/** A person in front of what is drawn only in thought: presses what the view would offer. */
export function blindPerson(seen: () => AppProps): Person {
  return (deed) => {
    const { state, context, actions } = seen();
    const { page, confirming } = state;
    const offer = (offered: unknown, act: () => void) => {
      if (offered) act();
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
      case "use own permissions":
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

/** Nothing may be changed, for a reason that can be mended. */
function isForbidden({ page, permissions }: State): boolean {
  return page.at === "ready" && isReadOnly(permissions) && permissions.at !== "unloaded";
}

/** Zoho refused, or the switch is locked. */
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
