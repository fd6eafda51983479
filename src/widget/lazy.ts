/**
 * What follows the first request, in one chunk: the guard, writing, and the parts of the view that the
 * first picture does not need. Their words and styles come with it.
 */
import css from "#styles/lazy";
import words from "#words/lazy";
import { addWords } from "./words/words";

addWords(words);
// A sheet made by script is no inline style to the CSP.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

export { createGuard } from "./guard/guard";
export { createTurns } from "./guard/write-turn";
export { AskPermission } from "./ui/ask-permission";
export { ChoiceNotes } from "./ui/choice-notes";
export { Details } from "./ui/details";
export { HostQuestion } from "./ui/host-question";
export { MendPermissions } from "./ui/mend-permissions";
export { OtherHost } from "./ui/other-host";
export { PageDetails } from "./ui/page-details";
export { PermissionsNote } from "./ui/permissions-note";
export { RowExtras } from "./ui/row-extras";
export { failureWords, quietWords } from "./ui/row-words";
export { SetUp } from "./ui/set-up";
export { setUpWords } from "./ui/set-up-cause";
export { authorise } from "./wiring/authorise";
export { createEffects } from "./wiring/effects";
export { ownPermissions } from "./zoho/own-permissions";
