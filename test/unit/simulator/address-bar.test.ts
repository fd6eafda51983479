import { describe, expect, it } from "vitest";
import { closestTo } from "../../../src/simulator/page/closest";
import { rightPageOf } from "../../../src/simulator/page/sandbox-page";
import { stageIds } from "../../../src/simulator/stages";

describe("a stage that does not exist", () => {
  it.each([
    ["to-requird", "to-required"],
    ["from_required", "from-required"],
    ["sandbx", "sandbox"],
    ["completely different", undefined],
    ["", undefined],
  ])("%j leads to %s", (typed, meant) => {
    expect(closestTo(typed, stageIds)).toBe(meant);
  });
});

describe("the page of a sandbox's stage, and of any other", () => {
  const local = "http://127.0.0.1:5100/?stage=sandbox";
  const own = "http://crmsandbox.localhost:5100/?stage=sandbox";

  it.each([
    [local, true, own],
    ["http://localhost:5100/?stage=sandbox", true, own],
    [own, true, undefined],
    [own, false, local],
    [local, false, undefined],
    ["http://localhost:5100/", false, undefined],
    // Under a realistic name, as in the browser tests, the page stays.
    ["https://crm.zoho.eu/", true, undefined],
    ["https://crmsandbox.zoho.eu/", false, undefined],
  ])("%s, sandbox: %s", (page, isSandbox, right) => {
    expect(rightPageOf(page, isSandbox)).toBe(right);
  });
});
