import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadScripts } from "../faults/memory/scripts";
import { actions } from "../requests/actions";
import { count } from "../requests/count";
import { type Counted, requestTable, tableInDocument, writeTable } from "../requests/table";

// The whole widget and Zoho's protocol core against the organisation of the local CRM.

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => vi.useRealTimers());

it("makes as many requests and messages as docs/requests.md says", async () => {
  const scripts = await loadScripts();
  const counted: Counted[number][] = [];
  for (const action of actions) {
    const connection = await count(scripts, "connection", action);
    const user = await count(scripts, "own permissions", action);
    counted.push([action, { connection, "own permissions": user }]);
    // An action without a reason makes no requests at all.
    const none = { requests: 0, messages: 0 };
    if (action.why === "") expect([connection, user], action.name).toEqual([none, none]);
  }
  const table = requestTable(counted);
  // `npm run bench` writes the counts; a test run compares them.
  if (process.env["COUNTED_REQUESTS"] === "write") writeTable(table);
  expect(tableInDocument()).toBe(table);
});
