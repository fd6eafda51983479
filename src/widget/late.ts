/**
 * What follows the first request, in one chunk: the guard, and the parts of the view that the first
 * picture does not need. Their words come with it.
 */
import css from "#styles/late";
import words from "#words/late";
import { addWords } from "./words/words";

addWords(words);
// A sheet made by script is no inline style to the CSP.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

export { authorise, follow } from "./follow";
export { createGuard } from "./guard/control";
export { createWriter } from "./preferences/writing";
export { ChoiceNotes } from "./ui/choice-notes";
export { Details } from "./ui/details";
export { Guide } from "./ui/guide";
export { HostQuestion } from "./ui/host-question";
export { PageDetails } from "./ui/page-details";
export { RightsNote } from "./ui/rights-note";
export { RowExtras } from "./ui/row-extras";
export { failureWords, quietWords } from "./ui/row-words";
export { ownRights } from "./zoho/own-rights";
