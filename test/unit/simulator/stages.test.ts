import { describe, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { splitVariant, withVariant } from "../../../src/simulator/server/sdk-variants";
import { defaultStage, findStage, isStage, stageGroups } from "../../../src/simulator/stages";
import { change, send } from "./requests";

const ids = Object.values(stageGroups).flatMap((stages) => Object.keys(stages));

it("has every id once", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(ids)("finds %s", (id) => {
  expect(findStage(id).id).toBe(id);
});

it.each([null, ""])("opens the default stage for %j", (id) => {
  expect(findStage(id).id).toBe(defaultStage);
});

// Under the default stage a test would pass, and a person would look, for the wrong reason.
it.each(["constructor", "no-such-stage", "Both-Shown"])("knows no stage %j", (id) => {
  expect(isStage(id)).toBe(false);
  expect(() => findStage(id)).toThrow(`There is no stage "${id}"`);
});

it.each(ids)("says in a sentence of its own what %s shows", (id) => {
  const { title, shows } = findStage(id).stage;
  expect(shows).toMatch(/^[A-Z].{20,}\.$/);
  const all = ids.map((each) => findStage(each).stage);
  expect(all.filter((other) => other.title === title)).toHaveLength(1);
});

describe("a stage's organisation", () => {
  const open = (id: string) => createOrganisation(findStage(id).stage.setup?.());

  it.each([
    ["no-permission", 403],
    ["scope-missing", 401],
    ["token-revoked", 401],
    ["not-supported", 403],
    ["rate-limit", 429],
    ["both-hidden", 200],
    ["refusal-neighbours", 200],
    ["frame-kept", 200],
  ])("%s answers a GET with %i", (id, status) => {
    expect(send(open(id)).status).toBe(status);
  });

  it.each([
    ["both-shown", 200, 200],
    ["from-required", 400, 200],
    ["to-required", 200, 400],
    ["used-in-rule", 200, 400],
    ["telephony", 400, 400],
    ["booking", 200, 400],
    ["insists-on-both", 400, 400],
    ["put-scope-missing", 401, 401],
    ["required-in-one-of-three", 400, 200],
    ["required-inactive-only", 200, 200],
    ["own-validation-rule", 200, 400],
    ["criterion-rule", 200, 400],
    ["layout-rule", 200, 400],
    ["workflow", 200, 400],
    ["workflow-harmless", 200, 200],
    ["many-workflows", 200, 400],
    ["field-update", 200, 400],
    ["blueprint", 200, 400],
    ["everything-at-once", 400, 400],
    ["nothing-visible", 400, 400],
    ["layouts-failing", 400, 200],
    ["basic-scopes", 200, 400],
    ["big-layouts", 200, 400],
    ["odd-names", 400, 400],
    ["unpublished-endpoints-answer", 200, 400],
    ["someone-elses-connection", 200, 200],
    ["renamed-field", 200, 200],
    ["sandbox", 200, 200],
  ])("%s answers hiding From Number with %i, To Number with %i", (id, from, to) => {
    expect(change(open(id), { show_from_number: false }).status).toBe(from);
    expect(change(open(id), { show_to_number: false }).status).toBe(to);
  });
});

describe("an SDK variant in a path", () => {
  it.each([
    ["/app/widget.html", "", "/app/widget.html"],
    ["/sdk-slow/app/widget.html", "/sdk-slow", "/app/widget.html"],
    ["/sdk-other/app/widget.html", "", "/sdk-other/app/widget.html"],
    ["/sdk/1.5/x.js", "", "/sdk/1.5/x.js"],
  ])("%s", (path, prefix, rest) => {
    expect(splitVariant(path)).toMatchObject({ prefix, rest });
  });

  it("stands in front of the widget's path", () => {
    const widget = "http://127.0.0.1:5101/app/widget.html?a=b";
    expect(withVariant(widget, "late")).toBe("http://127.0.0.1:5101/sdk-late/app/widget.html?a=b");
    expect(withVariant(widget, undefined)).toBe(widget);
  });
});
