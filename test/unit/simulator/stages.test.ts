import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { fieldIds } from "../../../src/simulator/organisation/fields";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { splitVariant, withVariant } from "../../../src/simulator/server/sdk-variants";
import { defaultStage, findStage, isStage, stageGroups } from "../../../src/simulator/stages";
import { createFaults } from "../../../src/simulator/wire/faults";
import { settings } from "../../../src/widget/settings";
import { change, get, send } from "./requests";

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

// With the default stage instead, a test would pass for the wrong reason, and mislead a person.
it.each(["constructor", "no-such-stage", "Both-Shown"])("knows no stage %j", (id) => {
  expect(isStage(id)).toBe(false);
  expect(() => findStage(id)).toThrow(`There is no stage "${id}"`);
});

it.each(ids)("says in its own sentence what %s shows", (id) => {
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
    ["basic-scopes", 400, 400],
    ["big-layouts", 200, 400],
    ["odd-names", 400, 400],
    ["unpublished-endpoints-answer", 200, 400],
    ["someone-elses-connection", 200, 200],
    ["renamed-field", 200, 200],
    ["sandbox", 200, 200],
    ["sandbox-name", 400, 200],
    ["used-in-list-views", 200, 200],
    ["used-in-60-list-views", 200, 200],
    ["webhook-body", 200, 200],
    ["webhook-parameters", 200, 200],
    ["related-actions", 200, 400],
    ["unused-field-update", 200, 200],
    ["blueprint-not-supported", 200, 200],
    ["shown-in-no-layout", 200, 200],
    ["shown-in-some-layouts", 200, 200],
    ["required-in-three-layouts", 400, 200],
    ["cure-refused", 400, 200],
    ["cure-someone-elses-connection", 400, 200],
    ["cure-user-unknown", 400, 200],
  ])("%s answers hiding From Number with %i, To Number with %i", (id, from, to) => {
    expect(change(open(id), { show_from_number: false }).status).toBe(from);
    expect(change(open(id), { show_to_number: false }).status).toBe(to);
  });
});

describe("what can be read in a stage", () => {
  const read = (id: string, path: string) =>
    get(createOrganisation(findStage(id).stage.setup?.()), `${apiRoot}${path}`).body;

  it.each([
    ["used-in-list-views", "/settings/custom_views?module=Calls", "info.count", 4],
    ["used-in-60-list-views", "/settings/custom_views?module=Calls", "info.count", 60],
    ["webhook-body", "/settings/automation/webhooks?module=Calls", "info.count", 1],
    ["webhook-parameters", "/settings/automation/webhooks?module=Calls", "info.count", 2],
    ["related-actions", "/settings/automation/field_updates?related_module=Calls", "info.count", 1],
    ["related-actions", "/settings/automation/webhooks?related_module=Calls", "info.count", 1],
    [
      "unused-field-update",
      "/settings/automation/field_updates?module=Calls",
      "field_updates.0.associated",
      false,
    ],
    ["blueprint-not-supported", "/settings/modules/Calls", "modules.0.isBlueprintSupported", false],
    ["sandbox-name", "/org", "org.0.domain_name", "larkspursandbox"],
  ])("%s: GET %s has %s %j", (id, path, place, value) => {
    expect(read(id, path)).toHaveProperty(place, value);
  });

  it.each([
    ["shown-in-no-layout", [false, false]],
    ["shown-in-some-layouts", [true, false, false]],
  ])("%s has the fields in %j of its layouts, once both are shown", (id, expected) => {
    const organisation = createOrganisation(findStage(id).stage.setup?.());
    change(organisation, { show_from_number: true, show_to_number: true });
    const { body } = get(organisation, `${apiRoot}/settings/layouts?module=Calls`);
    const layouts: unknown[] = Object(body).layouts;
    const has = layouts.map((layout) => JSON.stringify(layout).includes("From_Number__s"));
    expect(has).toEqual(expected);
  });
});

it.each(["layouts-failing", "layouts-silent", "permissions-hidden-no-layouts"])(
  "%s keeps the SDK's layouts back, and not its list views",
  (id) => {
    const { faults = [] } = findStage(id).stage;
    const types = ["LAYOUTS", "CUSTOM_VIEWS"];
    expect(types.map((type) => createFaults(faults).pick({ event: "META", type })?.kind)).toEqual([
      faults[0]?.kind,
      undefined,
    ]);
  },
);

describe("a cure", () => {
  const inStage = (id: string) => {
    const organisation = createOrganisation(findStage(id).stage.setup?.());
    const replies = organisation.settings.layouts.map(({ id: layoutId }) => {
      const fields = [{ id: fieldIds.From_Number__s, required: false }];
      const body = { layouts: [{ sections: [{ id: String(BigInt(layoutId) + 2n), fields }] }] };
      const path = `${apiRoot}/settings/layouts/${layoutId}`;
      return send(organisation, { method: "PATCH", path, query: { module: "Calls" }, body });
    });
    const left = organisation.usesOf("show_from_number").map(({ text }) => text);
    return { statuses: replies.map(({ status }) => status), left };
  };
  const standard = "Required in layout Standard";

  it.each([
    ["required-in-three-layouts", [200, 200, 400], ["Required in layout Support"]],
    ["cure-refused", [400], [standard]],
    ["cure-scope-missing", [401], [standard]],
    ["cure-without-effect", [200], [standard]],
    // Here the organisation complies; the fault or the connection is what fails.
    ["cure-method-refused", [200], []],
    ["cure-answered-late", [200], []],
    ["cure-reply-lost", [200], []],
  ])("in %s is answered %j and leaves %j", (id, statuses, left) => {
    expect(inStage(id)).toEqual({ statuses, left });
  });

  it("is answered after the widget's limit, or never", () => {
    const [late] = findStage("cure-answered-late").stage.faults ?? [];
    expect(late).toMatchObject({ on: { method: "PATCH" }, kind: "delay" });
    expect(late?.ms).toBeGreaterThan(settings.limits.request);
    expect(findStage("cure-reply-lost").stage.faults).toMatchObject([
      { on: { method: "PATCH" }, kind: "reply-lost" },
    ]);
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

  it("comes before the widget's path", () => {
    const widget = "http://127.0.0.1:5101/app/widget.html?a=b";
    expect(withVariant(widget, "late")).toBe("http://127.0.0.1:5101/sdk-late/app/widget.html?a=b");
    expect(withVariant(widget, undefined)).toBe(widget);
  });
});
