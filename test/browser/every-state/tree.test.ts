import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { openState } from "../../support/states/open";
import { findState } from "../../support/states/states";
import { type TreeNode, tree } from "../../support/states/tree";
import { from, say, to } from "../../support/widget/words";

// What Chromium hands to a screen reader, written out where it is most: names, states, descriptions, live
// regions. What must hold whatever the state is looked at in every one (test/support/states/inspect.ts).

const heading: TreeNode = { role: "heading", name: say("page.title") };
const alert = (name = ""): TreeNode => ({ role: "alert", name, live: "assertive" });
const status = (name = ""): TreeNode => ({ role: "status", name, live: "polite" });
const button = (name: string, more = {}): TreeNode => ({ role: "button", name, ...more });
const details = (name: string, more = {}): TreeNode => ({
  role: "DisclosureTriangle",
  name,
  ...more,
});
const group: TreeNode = { role: "group", name: say("page.group") };
const fromHelp = say("help.show_from_number");
const toHelp = say("help.show_to_number");
const onOff = (name: string, description: string, checked: boolean, more = {}): TreeNode => ({
  role: "switch",
  name,
  description,
  checked,
  ...more,
});
const fromOn = onOff(from, fromHelp, true);
const toOn = onOff(to, toHelp, true);
const end: TreeNode = { role: "combobox", name: say("language.label") };
/** Head of the page: its title, then the live regions of slow reading, banner and permissions. */
const head = (banner = "") => [heading, status(), alert(banner), status(), group];

const place = say("guard.place", { layout: "Support", section: "Call Information" });
const required = say("guard.required", { place });
const lock = `${say("guard.locked", { field: from })} ${required}`;
const workflow = say("guard.workflows", { place: "Tell sales of foreign numbers" });
const meaning = [
  say("confirm.meaning", { field: to }),
  say("confirm.lost"),
  say("confirm.unguarded"),
  say("confirm.where", { name: "Larkspur Trading" }),
].join(" ");
const refused = `${say("row.stillShown", { field: to })} ${say("problem.NOT_ALLOWED")}`;

const expectations: Readonly<Record<string, readonly TreeNode[]>> = {
  // The confirmed value stays, the focus too; nothing is said before two seconds have passed.
  hiding: [
    ...head(),
    { ...fromOn, disabled: true, focused: true },
    status(),
    alert(),
    toOn,
    status(),
    alert(),
    end,
  ],
  "locked-details-open": [
    ...head(),
    onOff(from, `${fromHelp} ${lock}`, true, { disabled: true }),
    status(),
    alert(),
    { role: "link", name: required },
    button(say("cure.make")),
    button(say("guard.again")),
    status(),
    button(say("guard.everything")),
    details(say("details.summary"), { expanded: true }),
    button(say("guard.anyway")),
    toOn,
    status(),
    alert(),
    end,
  ],
  "asking-found": [
    ...head(),
    fromOn,
    status(),
    alert(),
    toOn,
    status(),
    alert(),
    { role: "group", name: say("confirm.hide", { field: to }), description: meaning },
    { role: "heading", name: say("confirm.hide", { field: to }) },
    button(say("confirm.keep"), { focused: true }),
    button(say("confirm.hide", { field: to })),
    status(say("guard.found", { count: "1" })),
    { role: "link", name: workflow },
    button(say("guard.copy")),
    status(),
    details(say("guard.unchecked"), { expanded: true }),
    end,
  ],
  "refused-found-details-open": [
    ...head(),
    fromOn,
    status(),
    alert(),
    onOff(to, `${toHelp} ${refused}`, true, { focused: true }),
    status(),
    alert(refused),
    status(say("guard.found", { count: "1" })),
    { role: "link", name: workflow },
    button(say("guard.copy")),
    status(),
    details(say("guard.unchecked")),
    button(say("guard.again")),
    status(),
    details(say("details.summary"), { expanded: true }),
    button(say("details.copy")),
    status(),
    end,
  ],
  // The person came back by a click on the heading.
  "out-of-date": [
    { ...heading, focused: true },
    status(),
    alert(`${say("effect.stale")} ${say("problem.INTERNAL_ERROR")}`),
    button(say("action.retry")),
    details(say("details.summary"), { expanded: true }),
    button(say("details.copy")),
    status(),
    status(),
    group,
    fromOn,
    status(),
    alert(),
    toOn,
    status(),
    alert(),
    end,
  ],
};

eachBrowser((browser) => {
  it.each(Object.entries(expectations))("%s", async (name, expected) => {
    const scene = await openState(browser, findState(name));
    expect(await tree(scene)).toEqual(expected);
  });
});
