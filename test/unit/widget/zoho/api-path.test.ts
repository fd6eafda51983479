import { expect, it } from "vitest";
import { answerKey, apiPath } from "../../../../src/widget/zoho/api-path";

it.each([
  ["settings/call_preferences", "call_preferences"],
  ["settings/layouts?module=Calls", "layouts"],
  ["settings/layouts/3361265000000099991", "layouts"],
  [
    "settings/automation/workflow_rules/17?module=Calls&include_inner_details=true",
    "workflow_rules",
  ],
  ["users?type=CurrentUser", "users"],
])("an answer to %s has what was asked for under %s", (path, key) => {
  expect(answerKey(apiPath(path))).toBe(key);
});

it("a path without a word has no key", () => {
  expect(answerKey("/17")).toBe("");
});
