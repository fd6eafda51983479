import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { actions } from "../support/requests/actions";
import { count } from "../support/requests/count";
import { type Counted, requestTable, tableInDocument, writeTable } from "../support/requests/table";

eachBrowser((browser) => {
  it("makes as many requests and messages as docs/requests.md says", {
    timeout: 240_000,
  }, async () => {
    const counted: Counted[number][] = [];
    for (const action of actions) {
      const [connection, user] = await Promise.all([
        count(browser.openCrm, "connection", action),
        count(browser.openCrm, "user", action),
      ]);
      counted.push([action, { connection, user }]);
      // An action without a reason makes no requests at all.
      const none = { requests: 0, messages: 0 };
      if (action.why === "") expect([connection, user], action.name).toEqual([none, none]);
    }
    const table = requestTable(counted);
    // `npm run bench` writes the counts; a test run compares them.
    if (process.env["COUNTED_REQUESTS"] === "write") writeTable(table);
    expect(tableInDocument()).toBe(table);
  });
});
