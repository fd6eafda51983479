import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { openState } from "../../support/states/open";
import { findState } from "../../support/states/states";
import { type TreeNode, tree } from "../../support/states/tree";
import { from, say, to } from "../../support/widget/words";

// Names, states, descriptions and live regions in Chromium's accessibility tree, for the richest states.
// test/support/states/inspect.ts checks in every state what must hold in all of them.

const onOff = (name: string, description: string, checked: boolean, more = {}): TreeNode => ({
  role: "switch",
  name,
  description,
  checked,
  ...more,
});
const details = (name: string, more = {}): TreeNode => ({
  role: "DisclosureTriangle",
  name,
  ...more,
});
const fromHelp = say("help.show_from_number");
const toHelp = say("help.show_to_number");
const place = say("guard.place", { layout: "Support", section: "Call Information" });
const required = say("guard.required", { place });
// The cure is in the line of its layout, so its name contains the layout.
const cure = `${say("cure.make")}: ${place}`;
const lock = `${say("guard.locked", { field: from })} ${required} ${cure}`;
const hide = say("confirm.hide", { field: to });
const rule = say("guard.quoted", { name: "Tell sales of foreign numbers" });
const workflow = say("guard.workflows", { place: rule });
const found: TreeNode = {
  role: "status",
  name: say("guard.found", { count: "1" }),
  live: "polite",
};
const meaning = [
  say("confirm.meaning", { field: to }),
  say("confirm.lost"),
  say("confirm.unguarded"),
  say("confirm.where", { name: "Larkspur Trading" }),
].join(" ");
const refused = `${say("row.stillShown", { field: to })} ${say("problem.NOT_ALLOWED")}`;

/** The nodes of each state, in reading order. */
const expectations: Readonly<Record<string, readonly TreeNode[]>> = {
  // The name does not say the state.
  "both-hidden": [onOff(from, fromHelp, false), onOff(to, toHelp, false)],
  // The confirmed value stays, the focus too.
  hiding: [onOff(from, fromHelp, true, { disabled: true, focused: true }), onOff(to, toHelp, true)],
  "locked-details-open": [
    { role: "group", name: say("page.group") },
    onOff(from, `${fromHelp} ${lock}`, true, { disabled: true }),
    { role: "link", name: required },
    details(say("details.summary"), { expanded: true }),
    { role: "button", name: say("guard.anyway") },
  ],
  "asking-found": [
    { role: "group", name: hide, description: meaning },
    { role: "button", name: say("confirm.keep"), focused: true },
    { role: "button", name: hide },
    found,
    { role: "link", name: workflow },
    details(say("guard.unchecked"), { expanded: true }),
  ],
  "refused-found-details-open": [
    onOff(to, `${toHelp} ${refused}`, true, { focused: true }),
    { role: "alert", name: refused, live: "assertive" },
    found,
    details(say("guard.unchecked")),
  ],
};

eachBrowser((browser) => {
  it.each(Object.entries(expectations))("%s", async (state, expected) => {
    const scene = await openState(browser, findState(state));
    const isOneOf = ({ role, name }: TreeNode) =>
      expected.some((one) => one.role === role && one.name === name);
    expect((await tree(scene)).filter(isOneOf)).toEqual(expected);
  });
});
