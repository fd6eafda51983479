import { addressOf } from "./address";
import { closestTo } from "./closest";

/** Shown instead of the frame if a stage opens the widget's page on its own. */
export function outsideNotice(widget: string): HTMLElement {
  const open = link(widget, "Open the widget's page by itself");
  open.target = "_blank";
  open.rel = "noopener";
  return notice(
    "There is no frame in this stage, as when someone opens the widget's address directly. ",
    open,
  );
}

/** Shown instead of the frame if the address names an unknown stage. */
export function unknownStageNotice(id: string, known: readonly string[]): HTMLElement {
  const closest = closestTo(id, known);
  const said = notice(
    `There is no stage “${id}”. `,
    ...(closest === undefined ? [] : ["Did you mean ", link(addressOf(closest), closest), "? "]),
    "All stages are listed in the panel.",
  );
  said.setAttribute("role", "alert");
  return said;
}

/** Shown above the frame if the sandbox's page could not be opened under its host name. */
export function sandboxNotice(host: string): HTMLElement {
  return notice(
    `This browser does not find ${host} on this machine, so the widget cannot tell that this is a sandbox. `,
    "Chrome, Edge and Firefox find it by themselves.",
  );
}

function notice(...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement("p");
  element.className = "notice";
  element.append(...content);
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = text;
  return element;
}
