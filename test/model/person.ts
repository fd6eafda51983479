import type { Preference } from "../../src/widget/preferences/preferences";
import { preferences } from "../../src/widget/preferences/preferences";
import { isReadOnly } from "../../src/widget/preferences/rights";
import { isLocked, type State } from "../../src/widget/preferences/state";
import { handling } from "../../src/widget/problems/table";
import type { PartProps } from "../../src/widget/ui/props";

/** What a person can do at the page. */
export type Deed =
  | { readonly do: "press" | "try anyway"; readonly name: Preference }
  | {
      readonly do:
        | "hide"
        | "keep"
        | "try again"
        | "check again"
        | "use own rights"
        | "use the connection"
        | "authorise"
        | "reload";
    }
  | { readonly do: "use host"; readonly host: string }
  | { readonly do: "use link"; readonly link: string };

/** Does it, where the page offers it. @returns whether it does */
export type Person = (deed: Deed) => boolean;

/** A person in front of what is drawn only in thought: presses what the view would offer. */
export function blindPerson(seen: () => PartProps): Person {
  return (deed) => {
    const { state, place, wishes } = seen();
    const { page, confirming } = state;
    const offer = (offered: unknown, wish: () => void) => {
      if (offered) wish();
      return Boolean(offered);
    };
    switch (deed.do) {
      case "press":
        return offer(page.at !== "stopped" && state.values, () => wishes.press(deed.name));
      case "hide":
        return offer(place.late && confirming && page.at !== "stopped", () => {
          if (confirming) wishes.hide(confirming);
        });
      case "keep":
        return offer(place.late && confirming && page.at !== "stopped", wishes.keep);
      case "try anyway":
        return offer(place.late && page.at !== "stopped" && showsLock(state, deed.name), () =>
          wishes.ask(deed.name),
        );
      case "check again":
        return offer(
          place.late &&
            page.at !== "stopped" &&
            (isForbidden(state) || preferences.some((name) => isExplained(state, name))),
          wishes.again,
        );
      case "try again":
        return offer(canRetry(state, place.late !== undefined), wishes.retry);
      case "reload":
        return offer(state.rights.at === "unloaded", wishes.reload);
      case "use host":
        return offer(place.late && screen(state) === "host", () => wishes.useHost(deed.host));
      case "use link":
        return offer(place.late && showsGuide(state), () => wishes.useLink(deed.link));
      case "use own rights":
        return offer(place.late && place.hasZrc && showsGuide(state), wishes.useOwnRights);
      case "use the connection":
        return offer(place.late && place.usesOwnRights, wishes.useConnection);
      case "authorise":
        return offer(
          place.late && place.consent === "unauthorised" && showsGuide(state),
          wishes.authorise,
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
function isForbidden({ page, rights }: State): boolean {
  return page.at === "ready" && isReadOnly(rights) && rights.at !== "unloaded";
}

/** Zoho refused, or the guard holds the switch. */
function isExplained(state: State, name: Preference): boolean {
  const row = state.rows[name];
  const failure = row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
  return showsLock(state, name) || failure?.code === "NOT_ALLOWED";
}

function showsGuide(state: State): boolean {
  if (state.page.at === "stopped") return screen(state) === "connection";
  return preferences.some((name) => {
    const row = state.rows[name];
    const problem = row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
    return problem && handling(problem.code).screen === "connection";
  });
}

function canRetry({ page, stale, rights, hold, retrying, rows }: State, late: boolean): boolean {
  if (rights.at === "unloaded" || retrying) return false;
  const problem = page.at === "stopped" ? page.problem : stale;
  if (problem && !hold && handling(problem.code).retry) return true;
  const unknown = preferences.some((name) => rows[name].at === "unknown");
  return late && page.at !== "stopped" && unknown && !stale;
}
