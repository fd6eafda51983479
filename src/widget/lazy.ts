/**
 * The one chunk that follows the first request: the guard, writing, and the parts of the view that the first picture
 * does not need, with their words and styles.
 */
import css from "#styles/lazy";
import words from "#words/lazy";
import { addWords } from "./words/words";

addWords(words);
// To the CSP a style sheet made by script is no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

export { createGuard } from "./guard/guard";
export { createTurns } from "./guard/write-turn";
export { Details } from "./ui/details";
export { PageDetails } from "./ui/page-details";
export { PageScreens } from "./ui/page-screens";
export { PermissionsNote } from "./ui/permissions-note";
export { RowExtras } from "./ui/row-extras";
export { failureWords, quietWords } from "./ui/row-words";
export { setUpWords } from "./ui/set-up-cause";
export { authorise } from "./wiring/authorise";
export { createEffects } from "./wiring/effects";
export { unwrap, unwrapRejection } from "./zoho/envelope";
export { ownPermissions } from "./zoho/own-permissions";
