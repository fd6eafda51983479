/**
 * What follows the first request, in one chunk: the guard, and the parts of the view that the first
 * picture does not need. Their words come with it.
 */
import words from "#words/late";
// So that all of the first load is shared with this chunk: one file compresses better than two.
import "./main";
import { addWords } from "./words/words";

addWords(words);

export { createGuard } from "./guard/control";
export { createWriter } from "./preferences/writing";
export { Confirmation } from "./ui/confirmation";
export { Details } from "./ui/details";
export { Failure } from "./ui/failure";
export { HostQuestion } from "./ui/host-question";
export { Lock } from "./ui/lock";
export { RightsNote } from "./ui/rights-note";
