import { say } from "../../support/widget/words";
import type { Deed, Person } from "../person";

/** A person in front of the drawn page: clicks what is there, by the words on it. */
export function drawnPerson(document: Document): Person {
  const button = (words: string, within: ParentNode | null | undefined) =>
    [...(within?.querySelectorAll("button") ?? [])].find(
      (one) => one.textContent?.replace(/\s+/g, " ").trim() === words,
    );
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
  const confirmation = () => document.querySelector(".confirmation");
  return (deed: Deed) => {
    switch (deed.do) {
      case "press":
        return click(document.getElementById(deed.name));
      case "hide":
        return click(confirmation()?.querySelector<HTMLElement>("button.danger"));
      case "keep":
        return click(button(say("confirm.keep"), confirmation()));
      case "try anyway": {
        const row = document.getElementById(`${deed.name}-lock`)?.closest(".row");
        return click(button(say("guard.anyway"), row));
      }
      case "check again":
        return click(button(say("guard.again"), document));
      case "try again":
        return click(button(say("action.retry"), document));
      case "reload":
        return click(button(say("action.reload"), document));
      case "use host":
        fill("host", deed.host);
        return click(button(say("host.use"), document));
      case "use link":
        fill("link-name", deed.link);
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
  };
}
