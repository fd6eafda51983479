import type { FoundBrowser } from "./find-chromium";

let kind: FoundBrowser["kind"] = "chromium";

/** The browser that runs the tests of this file now; its suites run one after the other. */
export const currentBrowser = {
  get kind() {
    return kind;
  },
  set kind(now: FoundBrowser["kind"]) {
    kind = now;
  },
};
