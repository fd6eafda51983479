import type { Preference } from "../../src/widget/preferences/preferences";
import { say, startOf } from "../support/widget/words";

/** What a person can do on the page. */
export type UserAction =
  | { readonly do: "press" | "try anyway"; readonly name: Preference }
  | {
      readonly do:
        | "hide"
        | "keep"
        | "cure"
        | "leave required"
        | "try again"
        | "check again"
        | "use own permissions"
        | "use the connection"
        | "authorise"
        | "set up"
        | "reload";
    }
  /** One of the buttons beside a lock, for one layout or for all. */
  | { readonly do: "ask for a cure"; readonly name: Preference; readonly pick: number }
  | { readonly do: "undo"; readonly pick: number }
  | { readonly do: "use host"; readonly host: string }
  | { readonly do: "use link"; readonly link: string };

/**
 * Clicks an element as a person would, by its words.
 * @returns whether the page offers it
 */
export function does(document: Document, action: UserAction): boolean {
  const buttons = (within: ParentNode | null | undefined) => [
    ...(within?.querySelectorAll("button") ?? []),
  ];
  const button = (words: string, within: ParentNode | null | undefined) =>
    buttons(within).find((one) => wordsOf(one) === words);
  const click = (element: HTMLElement | null | undefined) => {
    if (!element || (element.getAttribute("aria-disabled") === "true" && !element.role))
      return false;
    element.click();
    return true;
  };
  const fill = (id: string, value: string) => {
    const field = document.getElementById(id);
    if (field) Object.assign(field, { value });
  };
  const asked = (title: "confirm-title" | "cure-title") =>
    document.getElementById(title)?.closest(".confirmation");
  const confirmation = () => asked("confirm-title");
  switch (action.do) {
    case "press":
      return click(document.getElementById(action.name));
    case "hide":
      return click(confirmation()?.querySelector<HTMLElement>("button.danger"));
    case "keep":
      return click(button(say("confirm.keep"), confirmation()));
    case "try anyway": {
      const row = document.getElementById(`${action.name}-lock`)?.closest(".row");
      return click(button(say("guard.anyway"), row));
    }
    case "ask for a cure": {
      const row = document.getElementById(`${action.name}-lock`)?.closest(".row");
      const offered = buttons(row).filter(
        (one) => isCure(wordsOf(one)) && !one.closest(".confirmation"),
      );
      return click(offered[action.pick % (offered.length || 1)]);
    }
    case "cure":
      return click(button(say("cure.make"), asked("cure-title")));
    case "leave required":
      return click(button(say("cure.leave"), asked("cure-title")));
    case "undo": {
      const offered = buttons(document).filter((one) => wordsOf(one) === say("cure.undo"));
      return click(offered[action.pick % (offered.length || 1)]);
    }
    case "check again":
      return click(button(say("guard.again"), document));
    case "try again":
      return click(button(say("action.retry"), document));
    case "reload":
      return click(button(say("action.reload"), document));
    case "use host":
      fill("host", action.host);
      return click(button(say("host.use"), document));
    case "use link":
      fill("link-name", action.link);
      return click(button(say("guide.use"), document));
    case "use own permissions":
      return click(button(say("guide.own"), document));
    case "use the connection":
      return click(button(say("choice.back"), document));
    case "set up":
      return click(button(say("guide.title"), document));
    case "authorise":
      return click(button(say("guide.authorise"), document));
  }
}

/** Without the direction marks around names from outside. */
function wordsOf(one: Element): string {
  return (one.textContent ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function isCure(words: string): boolean {
  return words === say("cure.make") || words.startsWith(startOf("cure.makeAll"));
}
