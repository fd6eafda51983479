import type { FoundBrowser } from "./find-chromium";

let kind: FoundBrowser["kind"] = "chromium";

/** Which browser the tests of this file are in now: its suites run one after the other. */
export const currentBrowser = {
  get kind() {
    return kind;
  },
  set kind(now: FoundBrowser["kind"]) {
    kind = now;
  },
};
